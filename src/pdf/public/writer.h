// draw::Document to PDF 1.7 bytes through libharu's object layer. The only user of libharu.
#pragma once

#include <memory>
#include <string>

#include "draw/document.h"
#include "draw/repeats.h"
#include "files/new_file.h"

namespace pliego::pdf {

// Keeps subset fonts for reuse between documents (same font and same glyph set only), bounded. A
// document's bytes are the same with a new writer or a used one. One per thread.
class Writer {
 public:
  Writer();
  ~Writer();

  // Throws pliego::SystemError when libharu reports a failure (out of memory), std::logic_error
  // when the document is not sound (draw::faults), or a repeat shows what is no earlier page. A
  // page that is repeated is in the file once, however often it is shown.
  std::string write(const draw::Document& document, const draw::Repeats& repeats = {});
  // The same bytes, handed on in parts: a file of many megabytes is not in memory as a whole.
  void write_to(const TakeBytes& take, const draw::Document& document,
                const draw::Repeats& repeats = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pliego::pdf
