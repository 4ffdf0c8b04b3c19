// What every block needs while it is set: theme, type scale, language, and where faults go.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "layout/theme.h"
#include "resolve/resolved.h"
#include "text/typesetter.h"

namespace pliego::layout {

// Something that is wrong with a text as it was placed; told only for the page that is kept.
struct TextFault {
  enum class Kind { missing_glyph, missing_font, too_wide, unknown_icon, coarse_picture } kind;
  yaml::Mark mark;
  std::string id;           // the string's id; its block's where it has none of its own
  std::string block;        // the id of the block that it belongs to; empty: of a running line
  char32_t code_point = 0;  // missing_glyph
  double excess = 0;        // too_wide: points past the measure
  bool whole = false;       // too_wide: a number, phone or address, which is never divided
  bool may_pass = false;    // too_wide: in larger type its block may look otherwise
  double dpi = 0;           // coarse_picture
  std::string name;         // unknown_icon, coarse_picture; missing_font: the package
};

// A text as it was set: what its room is reckoned from (layout/text_room.h).
struct TextMeasure {
  std::string id;           // the string's id
  double leading = 0;       // points
  double line_letters = 0;  // about as many letters go on a whole line of its measure
  double rest = 0;          // letters that still go on its last line
};

// All that a block's setter may see of a setting, beside what is one for a whole piece: set blocks
// are kept by it (BlockCache), so a new field that changes what a block looks like goes in here.
struct Look {
  // Times the type scale.
  double type_scale = 1;
  // The largest that the layout allows.
  double largest_scale = 1;
  // Only heights are wanted: blocks make no items.
  bool measuring = false;
  // Whether text stands on a dark fill; set by the frame before its blocks are set.
  bool dark = false;
  // The fill behind the frame being set; none: paper.
  std::optional<ColorRole> fill;
  // Colour of headings in the frame being set; none: the style's own.
  std::optional<ColorRole> accent;
  // Whether words may be divided at all: not in pictures, where lines are few and large.
  bool hyphenate = true;
  // Whether the local program's entry is one line of its name and its first way in: in pictures.
  bool brief_entry = false;

  bool operator==(const Look&) const = default;
};

class PieceSetter;

class Setting : public Look {
 public:
  Setting(const Theme& theme, const TypeScale& steps, double scale,
          const resolve::Material& material, PieceSetter& setter)
      : Look{.type_scale = scale},
        theme_(theme),
        steps_(steps),
        material_(material),
        setter_(setter) {}

  const Theme& theme() const { return theme_; }
  double scale() const { return type_scale; }
  const std::string& locale() const { return material_.locale; }
  bool right_to_left() const { return material_.right_to_left; }
  text::Typesetter& typesetter() const;
  PieceSetter& setter() { return setter_; }
  // Not for blocks' setters: what they make is kept by their block, not by its piece.
  const resolve::Material& material() const { return material_; }

  // The same in the largest type that may come.
  Setting at_largest() const {
    Setting largest = *this;
    largest.type_scale = largest_scale;
    return largest;
  }

  // Type size of a style in points: its step times the scale, but not under the step's floor.
  double size(const TextStyle& style) const;
  // Baseline to baseline in points. Where type shrinks, leading gives way with it, half as fast.
  double leading(const TextStyle& style) const;
  const Color& color(ColorRole role) const { return theme_.color(role); }
  // What lies on the frame's fill: one role on a light fill, another on a dark one.
  const Color& color(ColorRole on_light, ColorRole on_dark) const {
    return theme_.color(dark ? on_dark : on_light);
  }
  const Color& color(const TextStyle& style) const { return color(style.color, style.on_dark); }
  // The fill of a panel inside the frame: paper where the wanted colour is there already.
  const Color& panel_color(ColorRole wanted) const {
    const bool is_there = fill && color(*fill) == color(wanted);
    return color(is_there ? ColorRole::paper : wanted);
  }
  const text::FontMetrics& metrics(std::string_view font) const {
    return typesetter().library().font(font).metrics();
  }
  // Height of capitals and of x in points.
  double cap_height(const TextStyle& style) const;
  double x_height(const TextStyle& style) const;

  // `lines` of body text in points: the unit of all spacing, so that space and type move together.
  // Where type shrinks, space gives way first.
  double space(double lines) const;

  // Left edge of a box `width` wide that stands `start` points from the start edge (the left one,
  // or the right one in a right-to-left language) of a frame `frame_width` wide.
  double from_start(double start, double width, double frame_width) const {
    return right_to_left() ? frame_width - start - width : start;
  }

  // Of what has been placed; what was set to be tried and is not shown leaves nothing.
  std::vector<TextFault> faults;
  // By how much all that has been placed may be lower in larger type, points: where a text may
  // break into fewer lines, or a block may look otherwise.
  double give = 0;
  std::vector<TextMeasure>* measures = nullptr;  // gets all texts that are placed, where given

 private:
  const Theme& theme_;
  const TypeScale& steps_;
  const resolve::Material& material_;
  PieceSetter& setter_;
};

}  // namespace pliego::layout
