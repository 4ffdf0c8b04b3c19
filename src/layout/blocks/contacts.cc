// Whom to call, in two columns where two fit.
#include "content/blocks/contacts.h"

#include <algorithm>

#include "layout/contact_entry.h"

namespace pliego::layout {

namespace {

constexpr double above = 0.4, between_rows = 0.5;  // lines of body text

// A column must hold a web address on one line; about fifteen ems of small type.
bool takes_two(double width, const Setting& setting) {
  const double least = setting.size(setting.theme().style("small")) * 15;
  return width >= 2 * least + contact_gutter(width, setting);
}

// All entries below each other, with no part of them on more than one line.
double least_in_one_column(const std::vector<resolve::ContactEntry>& contacts,
                           const Setting& setting) {
  double height =
      setting.space(above) + setting.space(between_rows) * static_cast<double>(contacts.size() - 1);
  for (const resolve::ContactEntry& contact : contacts) height += least_height(contact, setting);
  return height;
}

}  // namespace

SetBlock contacts_block(const resolve::Block& block, double width, Setting& setting) {
  const auto& contacts = block.fields.contacts(content::contacts::contacts);
  const double gutter = contact_gutter(width, setting);
  const std::size_t columns = contacts.size() > 1 && takes_two(width, setting) ? 2 : 1;
  const double column = (width - gutter * (columns - 1)) / columns;
  SetBlock set = start_block();
  set.chooses = columns == 2 && !takes_two(width, setting.at_largest());
  if (set.chooses) set.least = least_in_one_column(contacts, setting);
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  for (std::size_t first = 0; first < contacts.size(); first += columns) {
    Piece row{.before = setting.space(first == 0 ? above : between_rows)};
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
