// Whom to call, in two columns where two fit.
#include <algorithm>

#include "layout/contact_entry.h"

namespace pliego::layout {

namespace {

// A column must hold a web address on one line; about fifteen ems of small type.
bool takes_two(double width, const Setting& setting) {
  const double least = setting.size(setting.theme().style("small")) * 15;
  return width >= 2 * least + contact_gutter(width, setting);
}

}  // namespace

SetBlock contacts_block(const language::Block& block, double width, Setting& setting) {
  const auto& contacts = block.fields.contacts("contacts");
  const double gutter = contact_gutter(width, setting);
  const std::size_t columns = contacts.size() > 1 && takes_two(width, setting) ? 2 : 1;
  const double column = (width - gutter * (columns - 1)) / columns;
  SetBlock set = start_block();
  set.chooses = columns == 2 && !takes_two(width, setting.at_largest());
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  for (std::size_t first = 0; first < contacts.size(); first += columns) {
    Piece row{.before = first == 0 ? setting.space(0.4) : setting.space(0.5)};
    double start = 0;
    for (std::size_t i = first; i < std::min(contacts.size(), first + columns); ++i) {
      const SetContact entry = set_contact(contacts[i], column, column, setting);
      const double x = setting.from_start(start, column, width);
      place_contact(entry, {{x, 0}, {x, entry.name.height()}, {x, entry.head_height()}}, set, list,
                    row.items);
      row.height = std::max(row.height, entry.head_height() + entry.ways_height());
      start += column + gutter;
    }
    set.pieces.push_back(std::move(row));
  }
  return set;
}

}  // namespace pliego::layout
