// The look a family of materials shares: colours by role, type scales, text styles.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/color.h"
#include "base/diagnostic.h"
#include "files/source.h"
#include "layout/color_role.h"
#include "layout/script_rules.h"
#include "yaml/schema.h"
#include "yaml/yaml.h"

namespace pliego::layout {

// One step of a type scale, in points at scale 1.
struct Step {
  double size = 10;
  double min = 0;  // never set smaller than this; 0: no floor of its own
  bool operator==(const Step&) const = default;
};

using TypeScale = std::map<std::string, Step, std::less<>>;

struct TextStyle {
  std::string font;
  std::string strong;    // font for strong words; empty: `font`
  std::string emphasis;  // font for emphasized words; empty: `font`
  std::string step;
  double times = 1;      // the step's size; not in theme files: blocks fit large figures with it
  double leading = 1.4;  // times the size
  double tracking = 0;   // em
  bool uppercase = false;
  bool balance = false;
  bool hyphenate = true;
  ColorRole color = ColorRole::text;
  ColorRole on_dark = ColorRole::on_dark;  // on a dark fill
  bool operator==(const TextStyle&) const = default;
};

struct Theme {
  std::string name;
  RoleColors colors;  // each has its palette's name; one of a program's own, its role's
  std::map<std::string, TypeScale, std::less<>> scales;
  std::map<std::string, TextStyle, std::less<>> styles;
  std::string icons;    // font id of the icon font
  ScriptRules scripts;  // not in theme files: one table for all themes
  yaml::Mark mark;

  const Color& color(ColorRole role) const { return colors[role]; }
  // Throws std::logic_error on an unknown name.
  const TextStyle& style(std::string_view style_name) const;
  bool operator==(const Theme&) const = default;
};

// Every style that blocks refer to must be there, and every step that a style does: rule
// "theme-incomplete". Every role must have a colour, one of the palette: "key-missing",
// "unknown-color".
std::optional<Theme> load_theme(const files::Source& project, const std::string& file,
                                Diagnostics& diagnostics);

schema::Describe theme_schema();  // what load_theme() takes

}  // namespace pliego::layout
