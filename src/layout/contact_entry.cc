#include "layout/contact_entry.h"

namespace pliego::layout {
namespace {

// A separator stands between two phrases of one line, never at a line's end.
language::Text joined(const language::Text& line, const language::Text& phrase) {
  language::Text both = line;
  if (!both.spans.empty()) both.spans.push_back({.text = " · "});
  both.spans.insert(both.spans.end(), phrase.spans.begin(), phrase.spans.end());
  both.id = phrase.id;
  both.mark = phrase.mark;
  return both;
}

void set_ways(SetContact& entry, double width, Setting& setting) {
  const TextStyle& small = setting.theme().style("small");
  for (const language::Text& phrase : entry.contact->others) {
    const bool first = entry.ways.empty();
    language::Text longer = joined(first ? language::Text{} : entry.ways.back(), phrase);
    const SetText set = set_text(setting, longer, small, width);
    if (!first && set.line_count() == 1 && set.paragraph->overfull <= 0) {
      entry.ways.back() = std::move(longer);
      entry.set_ways.back() = set;
    } else {
      entry.ways.push_back(phrase);
      entry.set_ways.push_back(set_text(setting, phrase, small, width));
    }
  }
}

}  // namespace

double SetContact::ways_height() const {
  double height = 0;
  for (const SetText& way : set_ways) height += way.height();
  return height;
}

double contact_gutter(double width, const Setting& setting) {
  constexpr double narrow = 48;  // ems of small type
  const double em = setting.size(setting.theme().style("small"));
  return setting.space(width < narrow * em ? 0.8 : 1.4);
}

SetContact set_contact(const language::ContactEntry& contact, double width, double ways_width,
                       Setting& setting) {
  SetContact entry{.contact = &contact};
  const Theme& theme = setting.theme();
  if (!contact.name.empty())
    entry.name = set_text(setting, contact.name, theme.style("name"), width);
  if (!contact.primary.empty())
    entry.number = set_text(setting, contact.primary, theme.style("number"), width);
  set_ways(entry, ways_width, setting);
  return entry;
}

void place_contact(const SetContact& entry, const ContactPlaces& places, SetBlock& set,
                   draw::NodeId list, std::vector<draw::Item>& to) {
  const draw::NodeId item = set.structure.add(list, draw::Role::list_item);
  set.structure.nodes[item].id = entry.contact->id;
  const draw::NodeId body = set.structure.add(item, draw::Role::list_body);
  const auto place = [&](const SetText& text, const language::Text& words, Point at) {
    if (words.empty()) return;
    place_text(text, words, at, set.structure, set.structure.add(body, draw::Role::paragraph), to);
  };
  place(entry.name, entry.contact->name, places.name);
  place(entry.number, entry.contact->primary, places.number);
  Point way = places.ways;
  for (std::size_t i = 0; i < entry.ways.size(); ++i) {
    place(entry.set_ways[i], entry.ways[i], way);
    way.y += entry.set_ways[i].height();
  }
}

}  // namespace pliego::layout
