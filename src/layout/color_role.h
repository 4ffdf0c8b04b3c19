// What a theme's colours are for. Setters, text styles, layouts and a program's own file name a
// role; which colour of the palette plays it, a theme's file alone says.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "yaml/fields.h"

namespace pliego::layout {

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

}  // namespace pliego::layout
