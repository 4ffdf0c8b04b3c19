// What is filled into the forms of PDF files from elsewhere, set in the fonts of a packet's cover.
#pragma once

#include <string>

#include "engine/workspace.h"
#include "inserts/text_setter.h"
#include "text/plain_text.h"

namespace pliego::engine {

class InsertSetter : public inserts::TextSetter {
 public:
  explicit InsertSetter(const Workspace& workspace);

  Lines lines(const std::string& text, const Style& style, double width) override;
  Lines letters(const std::string& text, const Style& style) override;

 private:
  text::PlainText plain(const std::string& text, const Style& style) const;

  text::Typesetter typesetter_;
  std::string font_, strong_;  // ids; empty where the project has no covers
};

}  // namespace pliego::engine
