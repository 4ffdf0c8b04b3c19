// Whom to call: name small and bold, number large, the other ways in small. Two columns where two fit.
#include <algorithm>

#include "layout/block.h"

namespace pliego::layout {
namespace {

struct Entry {
  const language::ContactEntry* contact;
  SetText name, number;
  std::vector<language::Text> ways;  // the further ways in, as many to a line as fit
  std::vector<SetText> set_ways;
  double height = 0;
};

// A separator stands between two phrases of one line, never at a line's end.
language::Text joined(const language::Text& line, const language::Text& phrase) {
  language::Text both = line;
  if (!both.spans.empty()) both.spans.push_back({.text = " · "});
  both.spans.insert(both.spans.end(), phrase.spans.begin(), phrase.spans.end());
  both.id = phrase.id;
  both.mark = phrase.mark;
  return both;
}

void set_ways(Entry& entry, double width, Setting& setting) {
  const TextStyle& small = setting.theme().style("small");
  for (const language::Text& phrase : entry.contact->others) {
    const bool first = entry.ways.empty();
    language::Text longer = joined(first ? language::Text{} : entry.ways.back(), phrase);
    const SetText set = set_text(setting, longer, small, width);
    if (!first && set.line_count() == 1) {
      entry.ways.back() = std::move(longer);
      entry.set_ways.back() = set;
    } else {
      entry.ways.push_back(phrase);
      entry.set_ways.push_back(set_text(setting, phrase, small, width));
    }
  }
}

Entry set_entry(const language::ContactEntry& contact, double width, Setting& setting) {
  Entry entry{.contact = &contact};
  const Theme& theme = setting.theme();
  entry.name = set_text(setting, contact.name, theme.style("name"), width);
  if (!contact.primary.empty()) entry.number = set_text(setting, contact.primary, theme.style("number"), width);
  set_ways(entry, width, setting);
  entry.height = entry.name.height() + entry.number.height();
  for (const SetText& way : entry.set_ways) entry.height += way.height();
  return entry;
}

void place_entry(const Entry& entry, Point at, SetBlock& set, draw::NodeId list, std::vector<draw::Item>& to) {
  const draw::NodeId item = set.structure.add(list, draw::Role::list_item);
  set.structure.nodes[item].id = entry.contact->id;
  const draw::NodeId body = set.structure.add(item, draw::Role::list_body);
  const auto place = [&](const SetText& text, const language::Text& words, draw::NodeId node) {
    place_text(text, words, at, set.structure, node, to);
    at.y += text.height();
  };
  place(entry.name, entry.contact->name, set.structure.add(body, draw::Role::paragraph));
  if (!entry.contact->primary.empty())
    place(entry.number, entry.contact->primary, set.structure.add(body, draw::Role::paragraph));
  for (std::size_t i = 0; i < entry.ways.size(); ++i)
    place(entry.set_ways[i], entry.ways[i], set.structure.add(body, draw::Role::paragraph));
}

}  // namespace

SetBlock contacts_block(const language::Block& block, double width, Setting& setting) {
  const auto& contacts = block.fields.contacts("contacts");
  const double gutter = setting.space(0.8);
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
