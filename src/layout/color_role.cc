#include "layout/color_role.h"

#include <algorithm>

#include "base/listed.h"

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

}  // namespace pliego::layout
