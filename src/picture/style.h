// How an element looks, all that it inherits filled in.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "picture/color.h"
#include "picture/css.h"
#include "picture/drawing.h"

namespace pliego::picture {

// "12", "2.5mm", "50%": of the user's units but for percent.
struct Length {
  double value = 0;
  bool percent = false;
  double of(double whole) const { return percent ? value * whole / 100 : value; }
};

// `font_size` is what an "em" is. nullopt where it is no length.
std::optional<Length> read_length(std::string_view text, double font_size);

// What an area or a line is painted with, as it is written.
struct PaintWord {
  bool is_none = false;
  bool is_current = false;  // currentColor: of the element that it is used on
  SeenColor color{rgb(0, 0, 0), 1};
  std::string reference;    // "#id" of a gradient or pattern
  bool falls_back = false;  // where that is not there, to what else is said here; else to none
};

struct Style {
  // Inherited.
  PaintWord fill, stroke{.is_none = true};
  SeenColor color{rgb(0, 0, 0), 1};  // currentColor
  double fill_opacity = 1, stroke_opacity = 1;
  bool fill_even_odd = false, clip_even_odd = false, is_visible = true, stroke_first = false;
  Length stroke_width{1, false}, dash_offset;
  std::vector<Length> dash;
  LineCap cap = LineCap::butt;
  LineJoin join = LineJoin::miter;
  double miter_limit = 4;
  double font_size = 16;
  // Of the element alone.
  bool is_shown = true, shows_overflow = false;
  double opacity = 1;
  std::string clip;                      // id
  std::optional<std::string> transform;  // where its style has one
  // Places, lengths and outline that its style says in place of attributes: "width", "d". Empty:
  // as if nothing were said.
  std::map<std::string, std::string, std::less<>> sizes;
  PaintWord stop;  // colour of a gradient's stop
  double stop_opacity = 1;
};

// Throws PictureError where it says what a drawing here can't do: masks, filters, blending.
Style style_of(const Element& element, const Style& around, const StyleSheet& sheet,
               const Tree& tree);

}  // namespace pliego::picture
