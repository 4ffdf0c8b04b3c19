// The local program's own entry below a thin rule: name and number at the start, its other ways in
// beside them, so that it takes little height. Nothing at all without one.
#include <algorithm>

#include "layout/contact_entry.h"

namespace pliego::layout {

SetBlock local_block(const language::Block& block, double width, Setting& setting) {
  SetBlock set = start_block();
  const auto& contacts = block.fields.contacts("contacts");
  if (contacts.empty()) return set;
  const double gutter = contact_gutter(width, setting);
  const double column = (width - gutter) / 2;
  const SetContact entry = set_contact(contacts.front(), column, column, setting);
  Piece piece{.before = setting.space(0.4)};
  const double top = setting.space(0.3);
  piece.items.push_back(draw::line({0, 0}, {width, 0}, setting.theme().color("teal"), 0.6, "rule"));
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  place_contact(entry, {setting.from_start(0, column, width), top},
                {setting.from_start(column + gutter, column, width), top}, set, list, piece.items);
  piece.height = top + std::max(entry.head_height(), entry.ways_height());
  set.pieces.push_back(std::move(piece));
  return set;
}

}  // namespace pliego::layout
