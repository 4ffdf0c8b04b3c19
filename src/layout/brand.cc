#include "layout/brand.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <set>

#include "base/listed.h"

namespace pliego::layout {
namespace {

using Roles = std::set<ColorRole>;
using BrandColors = std::map<std::string, content::BrandColor, std::less<>>;

// Of what blocks draw by themselves: paper, panels, discs, heads of tables; numbers, bullets, and
// the draft mark.
const Roles block_grounds = {ColorRole::paper, ColorRole::ground, ColorRole::help, ColorRole::lead,
                             ColorRole::second};
const Roles block_texts = {ColorRole::count, ColorRole::mark};

// What a theme sets text in, and on what.
struct Use {
  Roles texts = block_texts, grounds = block_grounds;

  void add(const Frame& frame) {
    if (frame.fill) grounds.insert(*frame.fill);
    if (frame.accent) texts.insert(*frame.accent);
    for (const Frame& kid : frame.stack) add(kid);
    for (const Frame& kid : frame.row) add(kid);
  }
};

Use use_of(const Theme& theme, const Library& library) {
  Use use;
  for (const auto& [name, style] : theme.styles) use.texts.insert({style.color, style.on_dark});
  for (const auto& [name, layout] : library.layouts) {
    if (layout.theme != theme.name) continue;
    for (const Panel& panel : layout.panels)
      for (const Frame& frame : panel.stack) use.add(frame);
  }
  return use;
}

std::string ratio(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f:1", value);
  return text;
}

using Others = std::vector<Color>;  // what one colour is read on, or read in

bool passes(const Color& color, const Others& others) {
  return std::all_of(others.begin(), others.end(),
                     [&](const Color& other) { return contrast(color, other) >= least_contrast; });
}

// `color` taken towards black and towards white in steps of a hundredth, whichever passes with all
// others first.
std::optional<Color> nearest_passing(const Color& color, const Others& others) {
  for (int step = 1; step <= 100; ++step) {
    for (const double end : {0.0, 1.0}) {
      const double part = step / 100.0;
      Color moved = color;
      for (double* value : {&moved.red, &moved.green, &moved.blue})
        *value = std::round((*value + (end - *value) * part) * 255) / 255;
      if (passes(moved, others)) return moved;
    }
  }
  return std::nullopt;
}

// One role's text on another's ground.
struct Pair {
  ColorRole text, ground;

  double contrast_in(const Theme& theme) const {
    return contrast(theme.color(text), theme.color(ground));
  }
  std::string words_in(const Theme& theme) const {
    return "Text in '" + name_of(text) + "' (" + hex(theme.color(text)) + ") on '" +
           name_of(ground) + "' (" + hex(theme.color(ground)) + ")";
  }
};

// Moves the colour that the file gives, and names the nearest that can be read everywhere.
std::string way_out(ColorRole own, ColorRole other, const Theme& after, const Others& others) {
  const std::string& name = name_of(own);
  if (const auto passing = nearest_passing(after.color(own), others))
    return "The nearest that can be read: " + name + ": \"" + hex(*passing) + "\".";
  if (nearest_passing(after.color(own), {after.color(other)}))
    return "No shade of '" + name +
           "' can be read with all your other colours: choose those darker or lighter first, or "
           "leave '" +
           name + "' out.";
  return "No shade of '" + name + "' can be read there: choose '" + name_of(other) +
         "' darker or lighter first.";
}

// A pair that can't be read in the theme as it came is one that the theme never sets.
bool is_set(const Theme& before, const Pair& pair) {
  return pair.contrast_in(before) >= least_contrast;
}

// The colours that stand with one of that role.
Others others_of(ColorRole role, const Theme& before, const Theme& after, const Use& use) {
  Others others;
  if (use.texts.contains(role))
    for (const ColorRole ground : use.grounds)
      if (is_set(before, {role, ground})) others.push_back(after.color(ground));
  if (use.grounds.contains(role))
    for (const ColorRole text : use.texts)
      if (is_set(before, {text, role})) others.push_back(after.color(text));
  return others;
}

// Pairs that can be read in the theme as it came and can't any more.
void check_contrast(const Theme& before, const Theme& after, const Use& use,
                    const BrandColors& brand, Diagnostics& diagnostics) {
  for (const ColorRole text : use.texts) {
    for (const ColorRole ground : use.grounds) {
      const Pair pair{text, ground};
      const bool own_is_text = brand.contains(name_of(text));
      const ColorRole own = own_is_text ? text : ground, other = own_is_text ? ground : text;
      const auto given = brand.find(name_of(own));
      if (given == brand.end() || !is_set(before, pair)) continue;
      const double left = pair.contrast_in(after);
      if (left >= least_contrast) continue;
      diagnostics.error("brand-contrast", given->second.mark.place(),
                        pair.words_in(after) + " has a contrast of " + ratio(left) +
                            "; people who see little need 4.5:1.",
                        way_out(own, other, after, others_of(own, before, after, use)));
    }
  }
}

// The roles for which a theme takes the colour that its palette calls so.
std::vector<std::string> roles_with(std::string_view palette_name, const Library& library) {
  std::vector<std::string> roles;
  for (const ColorRoleEntry& entry : color_roles())
    if (std::any_of(library.themes.begin(), library.themes.end(), [&](const auto& theme) {
          return theme.second.color(entry.role).name == palette_name;
        }))
      roles.push_back(entry.name);
  return roles;
}

std::string hint_for(const std::string& name, const Library& library) {
  const std::vector<std::string> meant = roles_with(name, library);
  if (!meant.empty())
    return "The palette calls a colour so; write what it is for: " + listed(meant, "or") + ".";
  const std::string nearest = nearest_hint(name, color_role_names());
  if (!nearest.empty()) return nearest;
  return "Write one of the names that it has instead of '" + name + "'.";
}

void report_unknown(const BrandColors& brand, const Library& library, Diagnostics& diagnostics) {
  for (const auto& [name, own] : brand) {
    if (find_color_role(name)) continue;
    diagnostics.error("unknown-color", own.mark.place(),
                      "There is no colour called '" + name + "'. The colours are " +
                          listed(color_role_names()) + ".",
                      hint_for(name, library));
  }
}

}  // namespace

void apply_brand(Library& library, const content::Local& local, Diagnostics& diagnostics) {
  const BrandColors& brand = local.brand_colors;
  if (brand.empty()) return;
  report_unknown(brand, library, diagnostics);
  for (auto& [name, theme] : library.themes) {
    const Theme before = theme;
    for (const auto& [color, own] : brand)
      if (const auto role = find_color_role(color)) theme.colors[*role] = own.color;
    check_contrast(before, theme, use_of(theme, library), brand, diagnostics);
  }
}

}  // namespace pliego::layout
