// read_packet(): the file's keys and the form of its items.
#include <algorithm>
#include <filesystem>

#include "content/readers.h"
#include "packet/packet.h"
#include "yaml/fields.h"

namespace pliego::packet {
namespace {

constexpr std::size_t longest_words = 300;  // characters, of a title or a sentence
constexpr int most_copies = 20;

// A text for every language, or a map from languages.
Reader<Words> words_reader() {
  const std::string expects = "a text, or one for each language, such as {en: \"…\", es: \"…\"}";
  const Reader<std::string> text = read::text(longest_words);
  return {
      expects,
      [expects, text](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Words> {
        Words words;
        if (node.kind != yaml::Kind::map) {
          if (auto all = text.read(node, diagnostics))
            words.by_language.emplace("", Words::Entry{std::move(*all), node.mark});
          return words;
        }
        if (node.entries.empty()) report_wrong_value(node, expects, diagnostics);
        for (const yaml::Entry& entry : node.entries) {
          const auto language = content::language_key(entry, diagnostics);
          if (auto one = text.read(entry.value, diagnostics); one && language)
            words.by_language.emplace(*language, Words::Entry{std::move(*one), entry.value.mark});
        }
        return words;
      },
      schema::any_of({text.describe, schema::map("", text.describe, {1, 0})})};
}

// Where an item begins.
enum class Start { front, any };

constexpr std::string_view word_of(Start start) {
  switch (start) {
    case Start::front:
      return "front";
    case Start::any:
      return "any";
  }
  return {};
}

// What stands alone for a page of the packet's own.
enum class OwnPage { cover, contents };

constexpr std::string_view word_of(OwnPage page) {
  switch (page) {
    case OwnPage::cover:
      return "cover";
    case OwnPage::contents:
      return "contents";
  }
  return {};
}

Item::Kind kind_of(OwnPage page) {
  switch (page) {
    case OwnPage::cover:
      break;
    case OwnPage::contents:
      return Item::Kind::contents;
  }
  return Item::Kind::cover;
}

struct ItemKeys {
  std::string material, layout;
  std::optional<content::Whose> whose;
  Words pdf, title;
  int copies = 1;
  Start start = Start::front;
};

const Record<ItemKeys>& item_record() {
  static const Record<ItemKeys> record(
      "an item", {optional("material", &ItemKeys::material, read::name(), "a piece of the project"),
                  optional("layout", &ItemKeys::layout, read::name(), "one of the piece's layouts"),
                  optional("pdf", &ItemKeys::pdf, words_reader(),
                           "a PDF from elsewhere: its path from this file's folder"),
                  optional("title", &ItemKeys::title, words_reader(),
                           "in place of the piece's own; a PDF needs one"),
                  optional("whose", &ItemKeys::whose, read::one_of<content::Whose>(),
                           "of a PDF: into whose papers its pages belong"),
                  optional("copies", &ItemKeys::copies, read::integer(1, most_copies),
                           "how many are printed, one after the other"),
                  optional("start", &ItemKeys::start, read::one_of<Start>(),
                           "front: on the front of a sheet; any: where the item before ends")});
  return record;
}

Reader<OwnPage> page_word() { return read::one_of<OwnPage>(); }

// "- palm-card", which names a piece without saying that it is one.
bool is_bare_name(const yaml::Node& node) {
  Diagnostics untold;
  return nearest_hint(node.scalar, words_of_values<OwnPage>()).empty() &&
         read::name().read(node, untold).has_value();
}

std::optional<Item> read_word(const yaml::Node& node, Diagnostics& diagnostics) {
  if (!value_called<OwnPage>(node.scalar) && is_bare_name(node)) {
    diagnostics.error("packet-item", node.mark.place(),
                      "'" + node.scalar + "' alone is no item of a packet.",
                      "For a piece of the project write {material: " + node.scalar +
                          "}; alone may stand only cover and contents.");
    return std::nullopt;
  }
  const auto word = page_word().read(node, diagnostics);
  if (!word) return std::nullopt;
  Item item;
  item.kind = kind_of(*word);
  item.mark = node.mark;
  return item;
}

// The keys that a kind of item doesn't have.
void refuse_keys(const yaml::Node& node, const char* kind, std::vector<const char*> keys,
                 Diagnostics& diagnostics) {
  for (const char* key : keys)
    if (const yaml::Node* found = node.find(key))
      diagnostics.error("packet-item", found->mark.place(),
                        std::string("'") + key + "' is no key of " + kind + ".",
                        "Take it out, or make two items of this one.");
}

bool stays_below(const std::string& path) {
  const std::filesystem::path parts(path);
  return !parts.is_absolute() && std::find(parts.begin(), parts.end(), "..") == parts.end();
}

// Its words have been read; where they failed, that is told.
std::optional<Item> read_pdf(const yaml::Node& node, ItemKeys keys, Diagnostics& diagnostics) {
  refuse_keys(node, "a PDF from elsewhere", {"material", "layout"}, diagnostics);
  for (const auto& [language, path] : keys.pdf.by_language)
    if (!stays_below(path.text))
      diagnostics.error("packet-pdf", path.mark.place(),
                        "'" + path.text + "' leads out of the folder that the packet's file is in.",
                        "Put the PDF into that folder, or into one below it.");
  if (keys.title.empty() && !node.find("title"))
    diagnostics.error("packet-pdf", node.mark.place(), "This PDF has no title.",
                      "Add 'title: …': contents and bookmarks call it by that.");
  return Item{.kind = Item::Kind::pdf,
              .pdf = std::move(keys.pdf),
              .whose = keys.whose,
              .title = std::move(keys.title),
              .copies = keys.copies,
              .on_front = keys.start == Start::front,
              .mark = node.mark};
}

// cover, contents, or a map that names a material or a PDF.
std::optional<Item> read_item(const yaml::Node& node, Diagnostics& diagnostics) {
  if (node.kind == yaml::Kind::scalar) return read_word(node, diagnostics);
  ItemKeys keys = item_record().read(node, diagnostics);
  if (node.kind != yaml::Kind::map) return std::nullopt;
  if (!keys.pdf.empty()) return read_pdf(node, std::move(keys), diagnostics);
  if (keys.material.empty()) {
    if (!node.find("material") && !node.find("pdf"))
      diagnostics.error("packet-item", node.mark.place(), "This item names no piece.",
                        "Write 'material: …' or 'pdf: …', or one of the words cover and contents.");
    return std::nullopt;
  }
  refuse_keys(node, "a piece of the project, whose own file says that", {"whose"}, diagnostics);
  return Item{.kind = Item::Kind::material,
              .material = std::move(keys.material),
              .layout = std::move(keys.layout),
              .title = std::move(keys.title),
              .copies = keys.copies,
              .on_front = keys.start == Start::front,
              .mark = node.mark};
}

Reader<Item> item_reader() {
  return {"cover, contents, or lines such as 'material: palm-card' or 'pdf: agenda.pdf'", read_item,
          schema::any_of({page_word().describe, item_record().describe()})};
}

const Record<Packet>& packet_record() {
  static const Record<Packet> record(
      "a packet",
      {required("packet", &Packet::name, read::name(), "the file's name without .yaml"),
       required("title", &Packet::title, words_reader(), "what stands on the cover"),
       optional("kicker", &Packet::kicker, words_reader(), "the small line above the title"),
       optional("about", &Packet::about, words_reader(), "a sentence below the title"),
       optional("place", &Packet::place, words_reader(), "where the training is"),
       optional("date", &Packet::date, read::date(), "the day of the training"),
       required("languages", &Packet::languages, read::list(read::language(), true, 20),
                "in which the packet is made"),
       required("items", &Packet::items, read::list(item_reader(), false, most_items),
                "what is in it, in order")});
  return record;
}

void refuse_again(const Packet& packet, Item::Kind kind, const char* word,
                  Diagnostics& diagnostics) {
  const Item* first = nullptr;
  for (const Item& item : packet.items) {
    if (item.kind != kind) continue;
    if (first)
      diagnostics.error("packet-item", item.mark.place(),
                        std::string("A packet has one ") + word + ".", "Take this one out.");
    else
      first = &item;
  }
}

// A cover is the first thing one sees, and somebody must have something to read.
void check_items(const Packet& packet, const yaml::Node& root, Diagnostics& diagnostics) {
  refuse_again(packet, Item::Kind::cover, "cover", diagnostics);
  refuse_again(packet, Item::Kind::contents, "list of contents", diagnostics);
  for (std::size_t i = 1; i < packet.items.size(); ++i) {
    if (packet.items[i].kind == Item::Kind::cover && packet.items[0].kind != Item::Kind::cover)
      diagnostics.error("packet-item", packet.items[i].mark.place(), "The cover comes first.",
                        "Move it above the other items.");
  }
  const yaml::Node* items = root.find("items");
  if (items && !packet.has(Item::Kind::material) && !packet.has(Item::Kind::pdf))
    diagnostics.error("packet-item", items->mark.place(), "The packet holds no piece.",
                      "Add one: '- material: palm-card'.");
}

}  // namespace

schema::Describe packet_schema() { return packet_record().describe(); }

std::optional<Packet> read_packet(const yaml::Node& root, std::string_view stem,
                                  Diagnostics& diagnostics) {
  Diagnostics own;
  Packet packet = packet_record().read(root, own);
  packet.mark = root.mark;
  if (!packet.name.empty() && packet.name != stem)
    own.error(
        "name-differs", root.find("packet")->mark.place(),
        "'packet' is '" + packet.name + "', but the file is called '" + std::string(stem) + "'",
        "Rename the one or the other.");
  if (!own.has_errors()) check_items(packet, root, own);
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  return packet;
}

}  // namespace pliego::packet
