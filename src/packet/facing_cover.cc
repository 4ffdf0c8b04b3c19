// facing_cover(): one cover in two languages.
#include "packet/words.h"

namespace pliego::packet {
namespace {

using resolve::Text;

void set_language(Text& text, const std::string& locale) {
  for (resolve::InlineSpan& span : text.spans)
    if (span.language.empty()) span.language = locale;
}

// "Name · Nombre"; once where both say the same.
Text beside(Text first, Text second, const std::string& locale) {
  if (first.plain() == second.plain()) return first;
  set_language(second, locale);
  first.spans.push_back({.text = " · "});
  for (resolve::InlineSpan& span : second.spans) first.spans.push_back(std::move(span));
  return first;
}

void say_both(resolve::Fields& first, const resolve::Fields& second, const std::string& locale) {
  for (auto& [name, value] : first.values) {
    const auto other = second.values.find(name);
    if (other == second.values.end()) continue;
    Text* text = std::get_if<Text>(&value);
    if (text) *text = beside(std::move(*text), std::get<Text>(other->second), locale);
    auto* items = std::get_if<std::vector<resolve::Item>>(&value);
    if (!items) continue;
    const auto& others = std::get<std::vector<resolve::Item>>(other->second);
    for (std::size_t i = 0; i < items->size(); ++i)
      say_both((*items)[i].fields, others.at(i).fields, locale);
  }
}

// The second language's title and what stands around it.
resolve::Section lead_of(resolve::Section section, const std::string& locale) {
  section.name += "-second";
  for (resolve::Block& block : section.blocks) {
    block.id += "-second";
    for (auto& [name, value] : block.fields.values) {
      Text* text = std::get_if<Text>(&value);
      if (!text) continue;
      text->id = block.id;
      set_language(*text, locale);
    }
  }
  return section;
}

}  // namespace

resolve::Material facing_cover(const Packet& packet, const resolve::Material& first,
                               const resolve::Material& second, Diagnostics& diagnostics) {
  resolve::Material made = cover(packet, first, nullptr, diagnostics);
  const resolve::Material other = cover(packet, second, nullptr, diagnostics);
  for (std::size_t i = 1; i < made.sections.size(); ++i) {
    auto& blocks = made.sections[i].blocks;
    for (std::size_t b = 0; b < blocks.size(); ++b)
      say_both(blocks[b].fields, other.sections[i].blocks[b].fields, second.locale);
  }
  made.sections.insert(made.sections.begin() + 1, lead_of(other.sections.front(), second.locale));
  return made;
}

}  // namespace pliego::packet
