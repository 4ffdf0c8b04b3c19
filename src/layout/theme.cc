#include "layout/theme.h"

#include <algorithm>
#include <stdexcept>

#include "base/listed.h"
#include "yaml/color_reader.h"
#include "yaml/fields.h"
#include "yaml/file.h"

namespace pliego::layout {
const std::array<ColorRoleEntry, color_role_count>& color_roles() {
  using enum ColorRole;
  static const std::array<ColorRoleEntry, color_role_count> entries = {
      {{lead, "lead", "The family's own colour: headings, dark bands, discs of numbers."},
       {second, "second", "Beside the lead colour: kickers, heads of tables."},
       {accent, "accent", "What is seen first after it: icons, bars of charts, headings of help."},
       {count, "count", "Numbers that count something, and the people that are counted."},
       {mark, "mark", "What points: bullets, the rule beside spoken words, the draft mark."},
       {text, "text", "Running text, and what must be darkest: codes, rulers."},
       {quiet, "quiet", "Text that stands back: notes, running lines."},
       {blank, "blank", "What is to be filled in or cut: lines to write on, a sheet's edge."},
       {rule, "rule", "Thin rules between parts, dots that lead to a number."},
       {paper, "paper",
        "The page itself, and what is as light: a logo's plate, a panel on a panel."},
       {ground, "ground", "Behind what is set apart: bands, panels of callouts, cards, questions."},
       {help, "help", "Behind what helps: bands and panels with whom to call."},
       {tint, "tint", "Behind an icon: a pale shade of the accent."},
       {track, "track", "Behind a bar or ring: the whole that it is a share of."},
       {rest, "rest", "The people of a chart that are not counted."},
       {on_dark, "on-dark", "On a dark fill: words, icons, bars, discs."},
       {on_dark_quiet, "on-dark-quiet", "On a dark fill: kickers, draft mark, thin rules."},
       {on_dark_panel, "on-dark-panel",
        "On a dark fill: behind icons, bars and rings, and people that are not counted."}}};
  return entries;
}

const std::string& name_of(ColorRole role) {
  return color_roles()[static_cast<std::size_t>(role)].name;
}

std::optional<ColorRole> find_color_role(std::string_view name) {
  for (const ColorRoleEntry& entry : color_roles())
    if (entry.name == name) return entry.role;
  return std::nullopt;
}

std::vector<std::string> color_role_names() {
  std::vector<std::string> names;
  for (const ColorRoleEntry& entry : color_roles()) names.push_back(entry.name);
  return names;
}

Reader<ColorRole> color_role_reader() {
  const std::string expects = "what a colour is for, such as lead or ground";
  auto read = [word = read::name().read](const yaml::Node& node,
                                         Diagnostics& diagnostics) -> std::optional<ColorRole> {
    const auto name = word(node, diagnostics);
    if (!name) return std::nullopt;
    if (const auto role = find_color_role(*name)) return role;
    std::string hint = nearest_hint(*name, color_role_names());
    if (hint.empty()) hint = "Colours have the names of what they are for: write one of these.";
    diagnostics.error("unknown-color", node.mark.place(),
                      "There is no colour called '" + *name + "'. The colours are " +
                          listed(color_role_names()) + ".",
                      std::move(hint));
    return std::nullopt;
  };
  return {expects, std::move(read), schema::choice(color_role_names())};
}

namespace {

// What the block setters refer to: a theme without one of these can't set a page.
const std::vector<std::string> needed_styles = {"h1",    "h2",   "h3",     "h4",    "kicker",
                                                "lede",  "body", "figure", "count", "numeral",
                                                "words", "name", "number", "small", "note"};

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
       required("color", &TextStyle::color, color_role_reader(), "Its colour, by role."),
       required("on-dark", &TextStyle::on_dark, color_role_reader(),
                "Its colour on a dark fill, by role.")});
  return record;
}

template <class V>
using Pairs = std::vector<std::pair<std::string, V>>;

// A name of the palette, as a role has it.
struct Played {
  std::string color;
  yaml::Mark mark;
};

using RawRoles = std::array<Played, color_role_count>;

Field<RawRoles> role_field(const ColorRoleEntry& entry) {
  const Reader<std::string> name = read::name();
  return {entry.name,
          true,
          entry.doc,
          "a colour of the palette: a name below 'colors'",
          [name, at = static_cast<std::size_t>(entry.role)](RawRoles& roles, const yaml::Node& node,
                                                            Diagnostics& diagnostics) {
            if (auto color = name.read(node, diagnostics)) roles[at] = {*color, node.mark};
          },
          name.describe};
}

const Record<RawRoles>& roles_record() {
  static const Record<RawRoles> record("the table of roles", [] {
    std::vector<Field<RawRoles>> fields;
    for (const ColorRoleEntry& entry : color_roles()) fields.push_back(role_field(entry));
    return fields;
  }());
  return record;
}

struct RawTheme {
  std::string name, icons;
  Pairs<Color> colors;
  RawRoles roles;
  Pairs<Pairs<Step>> scales;
  Pairs<TextStyle> styles;
};

const Record<RawTheme>& theme_record() {
  static const Record<RawTheme> record(
      "a theme",
      {required("theme", &RawTheme::name, read::name(), "The theme's name: that of its file."),
       required("colors", &RawTheme::colors, read::map_of(read::color()), "The palette."),
       required("roles", &RawTheme::roles, read::record(roles_record()),
                "What the palette's colours are for."),
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
  for (const auto& [name, style] : theme.styles)
    for (const auto& [scale_name, scale] : theme.scales)
      if (!scale.contains(style.step))
        missing("step '" + style.step + "' in its scale '" + scale_name + "' (style '" + name +
                "' uses it)");
}

RoleColors cast_colors(const RawTheme& raw, Diagnostics& diagnostics) {
  RoleColors colors;
  std::vector<std::string> names;
  for (const auto& [name, color] : raw.colors) names.push_back(name);
  for (const ColorRoleEntry& entry : color_roles()) {
    const Played& played = raw.roles[static_cast<std::size_t>(entry.role)];
    const auto found = std::find(names.begin(), names.end(), played.color);
    if (found == names.end()) {
      std::string hint = nearest_hint(played.color, names);
      if (hint.empty()) hint = "Add it below 'colors', or write one that stands there.";
      diagnostics.error(
          "unknown-color", played.mark.place(),
          "The palette has no colour '" + played.color + "', which '" + entry.name + "' names.",
          std::move(hint));
      continue;
    }
    colors[entry.role] = raw.colors[static_cast<std::size_t>(found - names.begin())].second;
    colors[entry.role].name = played.color;
  }
  return colors;
}

}  // namespace

schema::Describe theme_schema() { return theme_record().describe(); }

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
  Theme theme{.name = raw.name,
              .colors = cast_colors(raw, diagnostics),
              .icons = raw.icons,
              .mark = root->mark};
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
