// The marked-content sequences that a stretch of items with one mark becomes.
#pragma once

#include <string>

#include "pdf/content.h"
#include "pdf/marks.h"

namespace pliego::pdf {

// Opens a sequence when something is about to be drawn and closes it when what follows needs
// another one. Sequences are never nested, each has an MCID of its own: nested ones are legal, but
// Poppler's structure reader loses what follows them. A sequence holds either text, and then lies
// inside the text object, or drawing.
class MarkScope {
 public:
  // `tag`: of the structure element, unused for artifacts.
  MarkScope(Content& content, Marks& marks, int page, draw::Mark mark, const char* tag)
      : content_(content), marks_(marks), page_(page), mark_(mark), tag_(tag) {}
  ~MarkScope() { close(); }
  MarkScope(const MarkScope&) = delete;
  MarkScope& operator=(const MarkScope&) = delete;

  bool is_artifact() const { return !mark_; }

  void use_drawing() { use(Kind::drawing, {}); }
  // `properties`: Lang and ActualText entries (14.9), which make the sequence a Span; "" for plain
  // text.
  void use_text(const std::string& properties) { use(Kind::text, properties); }
  void close();

 private:
  enum class Kind { none, drawing, text };
  void use(Kind kind, const std::string& properties);

  Content& content_;
  Marks& marks_;
  int page_;
  draw::Mark mark_;
  const char* tag_;
  Kind open_ = Kind::none;
  std::string properties_;  // of the open sequence
};

}  // namespace pliego::pdf
