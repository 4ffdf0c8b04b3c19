#include "picture/style.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/ascii.h"
#include "picture/scan.h"
#include "picture/sizes.h"

namespace pliego::picture {
namespace {

// The id of "url(#id)", and what follows it.
std::optional<std::string> reference_of(std::string_view text, std::string_view* behind) {
  if (ascii_small(text.substr(0, 4)) != "url(") return std::nullopt;
  const std::size_t end = text.find(')');
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view id = trimmed(text.substr(4, end - 4));
  if (id.size() > 1 && (id.front() == '"' || id.front() == '\'')) id = id.substr(1, id.size() - 2);
  *behind = trimmed(text.substr(end + 1));
  return std::string(id);
}

std::optional<double> read_part(std::string_view text) {
  Scanner scanner(text);
  const auto number = scanner.number();
  if (!number) return std::nullopt;
  return std::clamp(*number / (scanner.take('%') ? 100 : 1), 0.0, 1.0);
}

std::optional<PaintWord> read_paint(std::string_view text) {
  PaintWord paint;
  std::string_view behind;
  if (const auto reference = reference_of(text, &behind)) {
    if (behind.empty()) return PaintWord{.is_none = true, .reference = *reference};
    auto fallback = read_paint(behind);
    if (!fallback) return std::nullopt;
    fallback->reference = *reference, fallback->falls_back = true;
    return fallback;
  }
  const std::string word = ascii_small(text);
  if (word == "none") return PaintWord{.is_none = true};
  if (word == "currentcolor") return PaintWord{.is_current = true};
  const auto color = read_color(text);
  if (!color) return std::nullopt;
  paint.color = *color;
  return paint;
}

constexpr const char* as_plain_shapes =
    "Draw it with plain shapes, or save the picture as PNG, large enough to be sharp in print.";

struct RefusedProperty {
  const char* property;
  const char* what;
  const char* advice;
};

constexpr RefusedProperty refused_properties[] = {
    {"mask", "a mask",
     "In Inkscape: Object > Mask > Release; in Illustrator: Window > Transparency > Release; in "
     "Figma: use 'Clip content' of a frame in place of the mask. Or save the picture as PNG."},
    {"filter", "a filter (such as a blur or a shadow)",
     "In Inkscape: Filters > Remove Filters; in other programs, take the effect away. Or save the "
     "picture as PNG."},
    {"mix-blend-mode", "a blending of colours", as_plain_shapes},
    {"marker", "arrow heads or marks on lines",
     "In Inkscape: Path > Object to Path (or Stroke to Path)."},
    {"marker-start", "arrow heads or marks on lines",
     "In Inkscape: Path > Object to Path (or Stroke to Path)."},
    {"marker-mid", "arrow heads or marks on lines",
     "In Inkscape: Path > Object to Path (or Stroke to Path)."},
    {"marker-end", "arrow heads or marks on lines",
     "In Inkscape: Path > Object to Path (or Stroke to Path)."},
    {"transform-origin", "a turning point of its own (transform-origin)",
     "Save it anew as plain SVG, without styles of web pages."},
    {"translate", "a move by style", "Save it anew as plain SVG, without styles of web pages."},
    {"rotate", "a turn by style", "Save it anew as plain SVG, without styles of web pages."},
    {"scale", "a size by style", "Save it anew as plain SVG, without styles of web pages."},
    {"offset-path", "a path by style", "Save it anew as plain SVG, without styles of web pages."},
    {"animation", "motion", "Save the drawing without motion."},
    {"animation-name", "motion", "Save the drawing without motion."},
    {"mask-image", "a mask", as_plain_shapes},
};

// What says that there is none of it.
bool says_none(std::string_view value) {
  const std::string word = ascii_small(value);
  return word == "none" || word == "normal" || word == "inherit" || word == "initial" ||
         word == "unset";
}

class Applier {
 public:
  Applier(const Element& element, const Style& around, const Tree& tree)
      : element_(element), around_(around), tree_(tree), style_(around) {
    style_.is_shown = true, style_.shows_overflow = false;
    style_.opacity = 1, style_.stop_opacity = 1;
    style_.clip.clear();
    style_.transform.reset();
    style_.sizes.clear();
    style_.stop = {};
  }

  void apply(const Declaration& one) {
    const std::string word = ascii_small(one.value);
    if (one.value.find("var(") != std::string::npos ||
        one.value.find("calc(") != std::string::npos) {
      if (is_heeded(one.property) || is_size_of(element_, one.property))
        refuse(element_, "the value '" + one.value + "' of '" + one.property + "'",
               "Write the value itself.");
      return;
    }
    refuse_what_cannot_be(one);
    if (is_size_of(element_, one.property)) return set_size(one);
    if (one.property == "transform") return set_transform(one.value);
    if (word == "inherit" || word == "unset") return inherit(one.property);
    if (set_paint(one) || set_word(one.property, word) || set_number(one, word)) return;
    if (one.property == "clip-path") set_clip(one.value);
  }

  Style take() {
    for (const auto& [property, value] : wrong_colors_)
      refuse(element_, "the colour '" + value + "' for '" + property + "'",
             "Write it as #RRGGBB, such as #3B1F4E.");
    return std::move(style_);
  }

 private:
  static bool is_heeded(std::string_view property) {
    for (const char* each : {"fill", "stroke", "opacity", "color", "stop", "clip", "display",
                             "visibility", "transform"})
      if (property.starts_with(each)) return true;
    return false;
  }

  void refuse_what_cannot_be(const Declaration& one) const {
    for (const RefusedProperty& each : refused_properties) {
      if (one.property != each.property || says_none(one.value)) continue;
      std::string_view behind;
      const auto id = reference_of(one.value, &behind);
      const bool is_gone = id && id->starts_with("#") && !tree_.find(id->substr(1));
      if (!is_gone) refuse(element_, each.what, each.advice);
    }
    if (one.property == "vector-effect" && ascii_small(one.value) == "non-scaling-stroke")
      refuse(element_, "a line that stays as thick at any size (vector-effect)",
             "Take that setting off the line.");
    if (one.property == "transform-box" && ascii_small(one.value).ends_with("-box") &&
        ascii_small(one.value) != "view-box")
      refuse(element_, "a turning point of its own (transform-box)",
             "Save it anew as plain SVG, without styles of web pages.");
  }

  void inherit(const std::string& property) {
    if (property == "opacity") style_.opacity = around_.opacity;
    if (property == "fill") style_.fill = around_.fill;
    if (property == "stroke") style_.stroke = around_.stroke;
    if (property == "stop-color") style_.stop = around_.stop;
  }

  bool set_paint(const Declaration& one) {
    PaintWord* to = one.property == "fill"         ? &style_.fill
                    : one.property == "stroke"     ? &style_.stroke
                    : one.property == "stop-color" ? &style_.stop
                                                   : nullptr;
    if (!to && one.property != "color") return false;
    const auto paint = read_paint(one.value);
    if (!paint) {  // what is said before one that only newer programs know holds
      if (!told_.contains(one.property)) wrong_colors_.emplace(one.property, one.value);
      return true;
    }
    wrong_colors_.erase(one.property);
    told_.insert(one.property);
    if (to) *to = *paint;
    if (!to && !paint->is_current && !paint->is_none) style_.color = paint->color;
    return true;
  }

  bool set_word(const std::string& property, const std::string& word) {
    if (property == "display") {
      style_.is_shown = word != "none";
    } else if (property == "visibility") {
      style_.is_visible = word == "visible";
    } else if (property == "fill-rule") {
      style_.fill_even_odd = word == "evenodd";
    } else if (property == "clip-rule") {
      style_.clip_even_odd = word == "evenodd";
    } else if (property == "overflow") {
      style_.shows_overflow = word == "visible" || word == "auto";
    } else if (property == "paint-order") {
      style_.stroke_first = word.find("stroke") < word.find("fill");
    } else if (property == "stroke-linecap") {
      style_.cap = word == "round"    ? LineCap::round
                   : word == "square" ? LineCap::square
                                      : LineCap::butt;
    } else if (property == "stroke-linejoin") {
      style_.join = word == "round"   ? LineJoin::round
                    : word == "bevel" ? LineJoin::bevel
                                      : LineJoin::miter;
    } else {
      return false;
    }
    return true;
  }

  bool set_number(const Declaration& one, const std::string& word) {
    const std::map<std::string_view, double*> parts = {{"opacity", &style_.opacity},
                                                       {"fill-opacity", &style_.fill_opacity},
                                                       {"stroke-opacity", &style_.stroke_opacity},
                                                       {"stop-opacity", &style_.stop_opacity}};
    if (const auto part = parts.find(one.property); part != parts.end()) {
      if (const auto value = read_part(one.value)) *part->second = *value;
      return true;
    }
    const bool is_font_size = one.property == "font-size";
    const auto length = read_length(one.value, is_font_size ? around_.font_size : style_.font_size);
    if (one.property == "stroke-dasharray") {
      set_dash(one.value, word);
    } else if (one.property == "stroke-width") {
      if (length && length->value >= 0) style_.stroke_width = *length;
    } else if (one.property == "stroke-dashoffset") {
      if (length) style_.dash_offset = *length;
    } else if (one.property == "stroke-miterlimit") {
      if (length && length->value >= 1) style_.miter_limit = length->value;
    } else if (is_font_size) {
      if (length && length->value > 0) style_.font_size = length->of(around_.font_size);
    } else {
      return false;
    }
    return true;
  }

  // One that is negative or no length makes the whole invalid.
  void set_dash(const std::string& value, const std::string& word) {
    std::vector<Length> dash;
    std::string_view rest = value;
    while (word != "none" && !rest.empty()) {
      const std::size_t end = std::min(rest.find_first_of(", \t\r\n"), rest.size());
      if (end > 0) {
        const auto length = read_length(rest.substr(0, end), style_.font_size);
        if (!length || length->value < 0) return;
        dash.push_back(*length);
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    style_.dash = std::move(dash);
  }

  void set_size(const Declaration& one) {
    const auto value = size_in_style(one, style_.font_size);
    if (!value)
      refuse(element_, "the value '" + one.value + "' of '" + one.property + "' in a style",
             one.property == "d" ? "Save it anew as plain SVG, without styles of web pages."
                                 : "Write it with its unit, such as 10px.");
    style_.sizes.insert_or_assign(one.property, *value);
  }

  void set_transform(const std::string& value) {
    style_.transform = says_none(value) && ascii_small(value) != "inherit" ? "" : value;
  }

  void set_clip(const std::string& value) {
    std::string_view behind;
    const auto id = reference_of(value, &behind);
    if (id && id->starts_with("#")) {
      style_.clip = id->substr(1);
    } else if (id) {
      refuse(element_, "an outline from another file ('" + *id + "')", as_plain_shapes);
    } else if (!says_none(value)) {
      refuse(element_, "an outline by style ('" + value + "')", as_plain_shapes);
    } else {
      style_.clip.clear();
    }
  }

  const Element& element_;
  const Style& around_;
  const Tree& tree_;
  Style style_;
  std::set<std::string> told_;
  std::map<std::string, std::string> wrong_colors_;
};

double unit(const std::string& word, double font_size) {
  if (word.empty() || word == "px") return 1;
  if (word == "pt") return 4. / 3;
  if (word == "pc") return 16;
  if (word == "in") return 96;
  if (word == "cm") return 96 / 2.54;
  if (word == "mm") return 96 / 25.4;
  if (word == "q") return 96 / 101.6;
  if (word == "em") return font_size;
  if (word == "rem") return 16;
  if (word == "ex") return font_size / 2;
  return 0;
}

}  // namespace

std::optional<Length> read_length(std::string_view text, double font_size) {
  Scanner scanner(text);
  const auto number = scanner.number();
  if (!number) return std::nullopt;
  if (scanner.rest() == "%") return Length{*number, true};
  const double factor = unit(ascii_small(scanner.rest()), font_size);
  if (factor == 0) return std::nullopt;
  return Length{*number * factor, false};
}

Style style_of(const Element& element, const Style& around, const StyleSheet& sheet,
               const Tree& tree) {
  Applier applier(element, around, tree);
  const std::vector<Declaration> all = sheet.of(element);
  const auto apply = [&](bool font_size) {  // which others are measured in
    for (const Declaration& one : all)
      if ((one.property == "font-size") == font_size) applier.apply(one);
  };
  apply(true);
  apply(false);
  return applier.take();
}

}  // namespace pliego::picture
