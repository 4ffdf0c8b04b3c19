// What a field or a mark says, by a font that can: the one that its file names, or else those of
// whoever has the file read.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "inserts/field_font.h"
#include "inserts/look.h"
#include "inserts/text_setter.h"

namespace pliego::inserts {

// A line, for the size that it was asked for. Which of the two it is made of, its Worded knows.
struct WordedLine {
  double width = 0;   // points
  std::string codes;  // of a font of the file
  SetLine set;
};

// Texts are UTF-8 and sizes and widths points. Only what `worded_by` was asked about may be asked
// for.
class Worded {
 public:
  virtual ~Worded() = default;

  virtual WordedLine line(const std::string& text, double size) const = 0;
  // Broken where `width` ends.
  virtual std::vector<WordedLine> lines(const std::string& text, double size,
                                        double width) const = 0;
  virtual std::vector<WordedLine> letters(const std::string& text, double size) const = 0;

  // Draws lines within `box`, points of the look's own.
  virtual void open(Look& look, double size, const Rect& box) const = 0;
  virtual void put(Look& look, const WordedLine& line, Point baseline) const = 0;
  virtual void close(Look& look) const = 0;
};

// For these texts; null where nothing has signs for all of their letters. `setter` may be null.
std::unique_ptr<Worded> worded_by(const FieldFont& font, const TextStyle& style, TextSetter* setter,
                                  const std::vector<std::string>& texts);

}  // namespace pliego::inserts
