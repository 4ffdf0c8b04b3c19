#include "packet/words.h"

#include "content/blocks/cards.h"
#include "content/blocks/leaders.h"
#include "content/blocks/questions.h"
#include "packet/sections.h"
#include "resolve/formats.h"
#include "resolve/no_break.h"
#include "resolve/own_words.h"
#include "resolve/piece_labels.h"

namespace pliego::packet {
namespace {

namespace cards = content::cards;
namespace leaders = content::leaders;
namespace questions = content::questions;
using resolve::Block;
using resolve::PieceLabels;
using resolve::Text;
using Look = content::ParagraphStyle;

Text given(const Words& words, const resolve::Material& in, const std::string& id) {
  const Words::Entry* entry = words.in(in.language);
  return entry ? text_of(id, entry->text, entry->mark) : Text{};
}

// What is wrong with it has been told by check_packet().
Text given_marked_up(const Words& words, const resolve::Material& in, const std::string& id) {
  Diagnostics told;
  const Words::Entry* entry = words.in(in.language);
  return entry ? marked_up(*entry, id, told) : Text{};
}

resolve::Item detail(const char* id, const char* icon, Text head, Text text) {
  resolve::Item item = item_of(id);
  item.fields.set(cards::item::icon, icon);
  item.fields.set(cards::item::head, std::move(head));
  item.fields.set(cards::item::text, std::move(text));
  return item;
}

resolve::Section lead(const Packet& packet, const resolve::Material& words, PieceLabels& say) {
  const Text own = given_marked_up(packet.kicker, words, "kicker");
  std::vector<Block> blocks;
  blocks.push_back(paragraph("kicker", Look::kicker, own.empty() ? say("packet-kicker") : own));
  blocks.push_back(heading("title", 1, given(packet.title, words, "title")));
  const Text about = given_marked_up(packet.about, words, "about");
  if (!about.empty()) blocks.push_back(paragraph("about", Look::lede, about));
  return section_of("lead", std::move(blocks));
}

resolve::Section details(const Packet& packet, const resolve::Material& words, PieceLabels& say) {
  std::vector<resolve::Item> items;
  if (!packet.date.empty()) {
    const std::string day = resolve::with_no_break(
        resolve::Formats::of(words.locale, resolve::forms_of(words.labels)).day(packet.date));
    items.push_back(detail("date", "event", say("packet-date"), text_of("date", day, packet.mark)));
  }
  const Text place = given_marked_up(packet.place, words, "place");
  if (!place.empty()) items.push_back(detail("place", "place", say("packet-place"), place));
  std::vector<Block> blocks;
  if (!items.empty()) {
    Block block = list_of("cards", cards::items, "details", std::move(items));
    block.fields.set(cards::columns, 2);
    block.fields.set(cards::style, content::CardStyle::plain);
    block.fields.set(cards::icons, content::CardIcons::beside);
    blocks.push_back(std::move(block));
  }
  return section_of("details", std::move(blocks));
}

resolve::Item line_to_write(const char* id, Text words) {
  resolve::Item item = item_of(id);
  item.fields.set(questions::item::text, std::move(words));
  item.fields.set(questions::item::lines, 1);
  return item;
}

resolve::Section person(const Participant* participant, PieceLabels& say) {
  std::vector<Block> blocks;
  if (!participant) {
    blocks.push_back(list_of("questions", questions::items, "person",
                             {line_to_write("name", say("packet-name")),
                              line_to_write("organization", say("packet-organization"))}));
    return section_of("lines", std::move(blocks));
  }
  blocks.push_back(paragraph("for", Look::kicker, say("packet-for")));
  blocks.push_back(heading("name", 2, text_of("name", participant->name, participant->name_mark)));
  if (!participant->organization.empty())
    blocks.push_back(paragraph(
        "organization", Look::lede,
        text_of("organization", participant->organization, participant->organization_mark)));
  return section_of("person", std::move(blocks));
}

resolve::Item entry_of(const Part& part, int first, int number, PieceLabels& say) {
  resolve::Item item = item_of(part.id);
  item.fields.set(leaders::item::text, text_of("text", part.title));
  item.fields.set(leaders::item::end, text_of("end", say.number(number)));
  item.fields.set(leaders::item::page, first);
  if (!part.about.empty()) item.fields.set(leaders::item::note, text_of("note", part.about));
  return item;
}

}  // namespace

std::vector<std::string> own_layouts() {
  return {cover_layout, facing_cover_layout, contents_layout, slip_layout, ticket_layout};
}

std::optional<resolve::Material> words_of(const Packet& packet, const content::Project& project,
                                          const content::Language& language,
                                          const std::string& revised, Diagnostics& diagnostics) {
  auto own = resolve::own_words(project, language, {}, diagnostics);
  if (!own) return std::nullopt;
  resolve::Material words = std::move(own->material);
  words.name = words.file_name = packet.name;
  words.title = given(packet.title, words, "title").plain();
  words.subject = given_marked_up(packet.about, words, "about").plain();
  if (words.subject.empty()) words.subject = words.title;
  words.revised = revised;
  words.audience = content::Audience::professionals;
  for (const auto& [id, label] : language.labels) words.labels.emplace(id, label.pattern);
  for (const auto& [id, form] : resolve::forms_of(language))
    words.labels.insert_or_assign(id, form);
  return words;
}

resolve::Material cover(const Packet& packet, const resolve::Material& words,
                        const Participant* participant, Diagnostics& diagnostics) {
  PieceLabels say(words, diagnostics);
  resolve::Material made = words;
  made.mark = packet.mark;
  made.sections.push_back(lead(packet, words, say));
  made.sections.push_back(details(packet, words, say));
  made.sections.push_back(person(participant, say));
  made.sections.push_back(section_of("local", {block_of("local", "local")}));
  return made;
}

resolve::Material contents(const resolve::Material& words, const Parts& parts,
                           const std::vector<int>& first, int first_number,
                           Diagnostics& diagnostics) {
  PieceLabels say(words, diagnostics);
  resolve::Material made = words;
  made.sections.push_back(
      section_of("head", {paragraph("kicker", Look::kicker, text_of("kicker", words.title)),
                          heading("contents", 1, say("packet-contents"))}));
  std::vector<resolve::Item> entries;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool is_own =
        parts[i]->kind == Part::Kind::cover || parts[i]->kind == Part::Kind::contents;
    if (!is_own) entries.push_back(entry_of(*parts[i], first[i], first[i] + first_number, say));
  }
  made.sections.push_back(
      section_of("list", {list_of("leaders", leaders::items, "entries", std::move(entries))}));
  return made;
}

resolve::Material slip(const resolve::Material& words, const std::string& title, const Text& paper,
                       const std::string& file, Diagnostics& diagnostics) {
  PieceLabels say(words, diagnostics);
  resolve::Material made = words;
  Text print = say("packet-slip-print", {}, {{"file", file}});
  made.sections.push_back(section_of(
      "lead",
      {paragraph("kicker", Look::kicker, say("packet-slip-kicker")),
       heading("title", 1, text_of("title", title)), paragraph("paper", Look::lede, paper)}));
  made.sections.push_back(
      section_of("note", {paragraph("print", Look::body, std::move(print)),
                          paragraph("put", Look::body, say("packet-slip-put"))}));
  return made;
}

}  // namespace pliego::packet
