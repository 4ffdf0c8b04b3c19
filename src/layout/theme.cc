#include "layout/theme.h"

#include <stdexcept>

#include "yaml/color_reader.h"
#include "yaml/fields.h"
#include "yaml/file.h"

namespace pliego::layout {
namespace {

// What the block setters refer to: a theme without one of these can't set a page.
const std::vector<std::string> needed_styles = {"h1",    "h2",   "h3",     "h4",    "kicker",
                                                "lede",  "body", "figure", "count", "numeral",
                                                "words", "name", "number", "small", "note"};
const std::vector<std::string> needed_colors = {"plum",  "plum-2", "teal",   "teal-tint",
                                                "coral", "sand",   "sand-2", "line",
                                                "ink",   "mute",   "white"};

const Record<Step>& step_record() {
  static const Record<Step> record(
      "a step of a type scale",
      {required("size", &Step::size, read::length(1, 2000), "The size at scale 1."),
       optional("min", &Step::min, read::length(1, 2000), "Never set smaller than this.")});
  return record;
}

const Record<TextStyle>& style_record() {
  static const Record<TextStyle> record(
      "a text style",
      {required("font", &TextStyle::font, read::name(), "A font of fonts.yaml."),
       optional("strong", &TextStyle::strong, read::name(), "The font of strong words."),
       optional("emphasis", &TextStyle::emphasis, read::name(), "The font of emphasized words."),
       required("step", &TextStyle::step, read::name(), "The step of the type scale."),
       required("leading", &TextStyle::leading, read::number(0.5, 3),
                "Baseline to baseline, times the size."),
       optional("tracking", &TextStyle::tracking, read::number(-0.2, 0.5),
                "Space between letters, in em."),
       optional("uppercase", &TextStyle::uppercase, read::flag(), "Set in capitals."),
       optional("balance", &TextStyle::balance, read::flag(),
                "Lines of even length, as headings want."),
       optional("hyphenate", &TextStyle::hyphenate, read::flag(), "Whether words may be divided."),
       required("color", &TextStyle::color, read::name(), "A colour of the palette."),
       required("on-dark", &TextStyle::on_dark, read::name(), "Its colour on a dark fill.")});
  return record;
}

template <class V>
using Pairs = std::vector<std::pair<std::string, V>>;

struct RawTheme {
  std::string name, icons;
  Pairs<Color> colors;
  Pairs<Pairs<Step>> scales;
  Pairs<TextStyle> styles;
};

const Record<RawTheme>& theme_record() {
  static const Record<RawTheme> record(
      "a theme",
      {required("theme", &RawTheme::name, read::name(), "The theme's name: that of its file."),
       required("colors", &RawTheme::colors, read::map_of(read::color()), "The palette."),
       required("icons", &RawTheme::icons, read::name(), "The icon font."),
       required("scales", &RawTheme::scales,
                read::map_of(read::map_of(read::record(step_record()))), "Type scales by name."),
       required("styles", &RawTheme::styles, read::map_of(read::record(style_record())),
                "Text styles.")});
  return record;
}

void check_references(const Theme& theme, Diagnostics& diagnostics) {
  const auto missing = [&](const std::string& what) {
    diagnostics.error("theme-incomplete", theme.mark.place(),
                      "The theme '" + theme.name + "' has no " + what + ".",
                      "Add it: blocks or styles refer to it.");
  };
  for (const auto& name : needed_styles)
    if (!theme.styles.contains(name)) missing("style '" + name + "'");
  for (const auto& name : needed_colors)
    if (!theme.colors.contains(name)) missing("colour '" + name + "'");
  for (const auto& [name, style] : theme.styles) {
    for (const auto& color : {style.color, style.on_dark})
      if (!theme.colors.contains(color))
        missing("colour '" + color + "' (style '" + name + "' uses it)");
    for (const auto& [scale_name, scale] : theme.scales)
      if (!scale.contains(style.step))
        missing("step '" + style.step + "' in its scale '" + scale_name + "' (style '" + name +
                "' uses it)");
  }
}

}  // namespace

schema::Describe theme_schema() { return theme_record().describe(); }

const Color& Theme::color(std::string_view color_name) const {
  const auto found = colors.find(color_name);
  if (found == colors.end()) throw std::logic_error("no colour " + std::string(color_name));
  return found->second;
}

const TextStyle& Theme::style(std::string_view style_name) const {
  const auto found = styles.find(style_name);
  if (found == styles.end()) throw std::logic_error("no style " + std::string(style_name));
  return found->second;
}

std::optional<Theme> load_theme(const files::Source& project, const std::string& file,
                                Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  const auto root = yaml::load(project, file, diagnostics);
  if (!root) return std::nullopt;
  RawTheme raw = theme_record().read(*root, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  Theme theme{.name = raw.name, .icons = raw.icons, .mark = root->mark};
  for (auto& [name, color] : raw.colors) {
    color.name = name;
    theme.colors.emplace(name, color);
  }
  for (auto& [name, steps] : raw.scales)
    theme.scales.emplace(name, TypeScale(steps.begin(), steps.end()));
  theme.styles.insert(raw.styles.begin(), raw.styles.end());
  if (theme.name != yaml::stem_of(file)) {
    diagnostics.error(
        "file-name", theme.mark.place(),
        "The theme is called '" + theme.name + "' but its file '" + yaml::stem_of(file) + ".yaml'.",
        "Give both the same name.");
  }
  check_references(theme, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  return theme;
}

}  // namespace pliego::layout
