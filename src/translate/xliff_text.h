// The text of <source> and <target> with its inline elements (XLIFF 1.2, 2.4) as plain text again.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "translate/xml_reader.h"

namespace pliego::translate {

class InlineText {
 public:
  // Codes of the same unit's source by id: a program may write <x id="1"/> for <ph id="1">…</ph>.
  using Codes = std::map<std::string, std::string>;

  explicit InlineText(Codes known = {}) : codes_(std::move(known)) {}

  void begin(std::string_view name, const XmlAttributes& attributes);
  void end();
  // An element of another program's, of which nothing else is read.
  void pass_over(std::string_view name, const XmlAttributes& attributes);
  void add(std::string_view text) { text_ += text; }
  bool inside() const { return !open_.empty(); }  // of an inline element

  const std::string& text() const { return text_; }
  const Codes& codes() const { return codes_; }
  // Whether something stood in it that is not in text(), and nobody knows what.
  bool unreadable() const { return unreadable_; }

 private:
  struct Open {
    bool code = false;        // stands for something, else holds plain text (<g>, <mrk>, <sub>)
    bool struck_out = false;  // is no part of the text
    bool segment = false;
    bool line_end = false;
    bool known = true;      // of the format's own elements
    std::string id, equiv;  // equiv-text
    std::size_t from = 0;   // where in the text it began
  };

  void add_code(const Open& element);
  void part_from_segment();

  std::string text_;
  std::size_t segment_end_ = 0;  // where in the text the last segment ended; 0: none has
  bool unreadable_ = false;
  std::vector<Open> open_;
  Codes codes_;
};

}  // namespace pliego::translate
