// The look a family of materials shares: colours by role, type scales, text styles.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/diagnostic.h"
#include "files/source.h"
#include "layout/script_rules.h"
#include "yaml/fields.h"
#include "yaml/schema.h"
#include "yaml/yaml.h"

namespace pliego::layout {

// What a theme's colours are for. Setters, text styles, layouts and a program's own file name a
// role; which colour of the palette plays it, a theme's file alone says.

enum class ColorRole {
  lead,
  second,
  accent,
  count,
  mark,
  text,
  quiet,
  blank,
  rule,
  paper,
  ground,
  help,
  tint,
  track,
  rest,
  on_dark,
  on_dark_quiet,
  on_dark_panel
};

inline constexpr std::size_t color_role_count =
    static_cast<std::size_t>(ColorRole::on_dark_panel) + 1;

struct ColorRoleEntry {
  ColorRole role;
  std::string name;  // in files: "on-dark"
  std::string doc;   // one sentence for whoever writes a theme
};

// One for each role, in the enum's order.
const std::array<ColorRoleEntry, color_role_count>& color_roles();

const std::string& name_of(ColorRole role);
std::optional<ColorRole> find_color_role(std::string_view name);
std::vector<std::string> color_role_names();

// A role's name. Rules: "value-type" where it is no name, "unknown-color" where no role has it.
Reader<ColorRole> color_role_reader();

// One colour for each role.
class RoleColors {
 public:
  const Color& operator[](ColorRole role) const { return of_[static_cast<std::size_t>(role)]; }
  Color& operator[](ColorRole role) { return of_[static_cast<std::size_t>(role)]; }
  bool operator==(const RoleColors&) const = default;

 private:
  std::array<Color, color_role_count> of_;
};

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
