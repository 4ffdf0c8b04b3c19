// Text that a file's own fonts can't say, such as a name in Cyrillic that was filled into a form.
// Whoever has files read hands in how it is set: fonts are not this module's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "draw/item.h"

namespace pliego::inserts {

struct SetLine {
  std::vector<draw::TextRun> runs;  // from the line's left end on its baseline, y downward
  double width = 0;                 // points
};

class TextSetter {
 public:
  struct Style {
    double size = 10;  // points
    bool is_bold = false;
    std::string language;  // BCP 47; may be empty
  };
  using Lines =
      std::optional<std::vector<SetLine>>;  // nothing where no font has one of the letters

  virtual ~TextSetter() = default;
  // Lines of `text` (UTF-8) of at most `width` points, but for a word that is wider.
  virtual Lines lines(const std::string& text, const Style& style, double width) = 0;
  // One for each letter with its marks, from left to right as they are seen.
  virtual Lines letters(const std::string& text, const Style& style) = 0;
};

}  // namespace pliego::inserts
