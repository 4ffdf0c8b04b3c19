#include "layout/contact_entry.h"

#include <algorithm>

namespace pliego::layout {
namespace {

// A separator stands between two phrases of one line, never at a line's end.
resolve::Text joined(const resolve::Text& line, const resolve::Text& phrase) {
  resolve::Text both = line;
  if (!both.spans.empty()) both.spans.push_back({.text = " · "});
  both.spans.insert(both.spans.end(), phrase.spans.begin(), phrase.spans.end());
  both.id = phrase.id;
  both.mark = phrase.mark;
  return both;
}

struct NumberParts {
  resolve::Text number, rest;
};

// The first span is the number itself; an extension or a language follows.
NumberParts parts_of(const resolve::Text& primary) {
  NumberParts parts{.number = primary, .rest = primary};
  if (primary.empty()) return parts;
  parts.number.spans.resize(1);
  parts.rest.spans.erase(parts.rest.spans.begin());
  return parts;
}

// Small type on the lines of the large.
TextStyle rest_style(const Setting& setting) {
  const TextStyle& number = setting.theme().style("number");
  TextStyle style = setting.theme().style("name");
  style.leading *= setting.leading(number) / setting.leading(style);
  return style;
}

void set_number(SetContact& entry, double width, Setting& setting) {
  const resolve::Text& primary = entry.contact->primary;
  const NumberParts parts = parts_of(primary);
  const TextStyle& number = setting.theme().style("number");
  if (parts.rest.empty()) {
    entry.number_words = primary;
    entry.number = set_text(setting, primary, number, width);
    return;
  }
  const TextStyle small = rest_style(setting);
  SetRunIn set = set_run_in(setting, {{&parts.number, &number}, {&parts.rest, &small}}, width);
  std::fill(set.text.owners.begin(), set.text.owners.end(), &primary);
  entry.number_words = std::move(set.joined);
  entry.number = std::move(set.text);
}

void set_ways(SetContact& entry, double width, Setting& setting) {
  const TextStyle& small = setting.theme().style("small");
  for (const resolve::Text& phrase : entry.contact->others) {
    const bool first = entry.ways.empty();
    resolve::Text longer = joined(first ? resolve::Text{} : entry.ways.back(), phrase);
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

double number_width(const resolve::ContactEntry& contact, Setting& setting) {
  const NumberParts parts = parts_of(contact.primary);
  const double number = extent(setting, parts.number, setting.theme().style("number")).natural;
  return parts.rest.empty() ? number
                            : number + extent(setting, parts.rest, rest_style(setting)).natural;
}

double least_height(const resolve::ContactEntry& contact, const Setting& setting) {
  const auto line = [&](bool has, std::string_view style) {
    return has ? setting.leading(setting.theme().style(style)) : 0;
  };
  return line(!contact.name.empty(), "name") + line(!contact.primary.empty(), "number") +
         line(!contact.others.empty(), "small");
}

double contact_gutter(double width, const Setting& setting) {
  constexpr double narrow = 48;  // ems of small type
  const double em = setting.size(setting.theme().style("small"));
  return setting.space(width < narrow * em ? 0.8 : 1.4);
}

SetContact set_contact(const resolve::ContactEntry& contact, double width, double ways_width,
                       Setting& setting) {
  SetContact entry{.contact = &contact};
  const Theme& theme = setting.theme();
  if (!contact.name.empty())
    entry.name = set_text(setting, contact.name, theme.style("name"), width);
  if (!contact.primary.empty()) set_number(entry, width, setting);
  set_ways(entry, ways_width, setting);
  return entry;
}

void place_contact(const SetContact& entry, const ContactPlaces& places, SetBlock& set,
                   draw::NodeId list, std::vector<draw::Item>& to) {
  const draw::NodeId item = set.structure.add(list, draw::Role::list_item);
  set.structure.nodes[item].id = entry.contact->id;
  const draw::NodeId body = set.structure.add(item, draw::Role::list_body);
  const auto place = [&](const SetText& text, const resolve::Text& words, Point at) {
    if (words.empty()) return;
    place_text(text, words, at, set.structure, set.structure.add(body, draw::Role::paragraph), to);
  };
  place(entry.name, entry.contact->name, places.name);
  place(entry.number, entry.number_words, places.number);
  Point way = places.ways;
  for (std::size_t i = 0; i < entry.ways.size(); ++i) {
    place(entry.set_ways[i], entry.ways[i], way);
    way.y += entry.set_ways[i].height();
  }
}

}  // namespace pliego::layout
