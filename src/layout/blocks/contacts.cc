// Whom to call: name small and bold, number large, the other ways in small. Two columns where two fit.
#include <algorithm>

#include "layout/block.h"

namespace pliego::layout {
namespace {

struct Entry {
  const language::ContactEntry* contact;
  language::Text others;  // all further ways in, in one paragraph
  SetText name, number, ways;
  double height = 0;
};

language::Text joined(const std::vector<language::Text>& phrases) {
  language::Text all;
  for (const auto& phrase : phrases) {
    if (!all.spans.empty()) all.spans.push_back({.text = " · "});
    all.spans.insert(all.spans.end(), phrase.spans.begin(), phrase.spans.end());
    all.mark = phrase.mark;
  }
  return all;
}

Entry set_entry(const language::ContactEntry& contact, double width, Setting& setting) {
  Entry entry{.contact = &contact, .others = joined(contact.others)};
  const Theme& theme = setting.theme();
  entry.name = set_text(setting, contact.name, theme.style("name"), width);
  entry.number = set_text(setting, contact.primary, theme.style("number"), width);
  if (!entry.others.empty()) entry.ways = set_text(setting, entry.others, theme.style("small"), width);
  entry.height = entry.name.height() + entry.number.height() + entry.ways.height();
  return entry;
}

void place_entry(const Entry& entry, Point at, SetBlock& set, draw::NodeId list, std::vector<draw::Item>& to) {
  const draw::NodeId item = set.structure.add(list, draw::Role::list_item);
  set.structure.nodes[item].id = entry.contact->id;
  const draw::NodeId body = set.structure.add(item, draw::Role::list_body);
  const auto paragraph = [&](const SetText& text, const language::Text& words) {
    if (words.empty()) return;
    place_text(text, words, at, set.structure, set.structure.add(body, draw::Role::paragraph), to);
    at.y += text.height();
  };
  paragraph(entry.name, entry.contact->name);
  paragraph(entry.number, entry.contact->primary);
  paragraph(entry.ways, entry.others);
}

}  // namespace

SetBlock contacts_block(const language::Block& block, double width, Setting& setting) {
  const auto& contacts = block.fields.contacts("contacts");
  const double gutter = setting.space(1);
  // A column must hold a web address on one line; about fifteen ems of small type.
  const double least = setting.size(setting.theme().style("small")) * 15;
  const std::size_t columns = contacts.size() > 1 && width >= 2 * least + gutter ? 2 : 1;
  const double column = (width - gutter * (columns - 1)) / columns;
  SetBlock set = start_block();
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  for (std::size_t first = 0; first < contacts.size(); first += columns) {
    Piece row{.before = first == 0 ? setting.space(0.4) : setting.space(0.5)};
    double start = 0;
    for (std::size_t i = first; i < std::min(contacts.size(), first + columns); ++i) {
      const Entry entry = set_entry(contacts[i], column, setting);
      place_entry(entry, {setting.from_start(start, column, width), 0}, set, list, row.items);
      row.height = std::max(row.height, entry.height);
      start += column + gutter;
    }
    set.pieces.push_back(std::move(row));
  }
  return set;
}

}  // namespace pliego::layout
