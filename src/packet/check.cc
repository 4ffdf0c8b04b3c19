// check_packet(): what a packet names is there, in every language, and may be in one packet.
#include <algorithm>

#include "base/language_names.h"
#include "packet/packet.h"
#include "resolve/inline_markup.h"
#include "resolve/link_words.h"
#include "resolve/picture_words.h"

namespace pliego::packet {
namespace {

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "'" : ", '") + name + "'";
  return all;
}

}  // namespace

resolve::Text marked_up(const Words::Entry& entry, const std::string& id,
                        Diagnostics& diagnostics) {
  const content::Message message{.id = id, .pattern = entry.text, .mark = entry.mark};
  return {.id = id,
          .spans = resolve::parse_inline(entry.text, message, diagnostics),
          .mark = entry.mark};
}

namespace {

class Checking {
 public:
  Checking(Packet& packet, const content::Project& project, Diagnostics& diagnostics)
      : packet_(packet), project_(project), diagnostics_(diagnostics) {}

  void check() {
    check_languages();
    expect_words(packet_.title, "title");
    expect_plain(packet_.title);
    for (const auto& [words, key] : {std::pair{&packet_.kicker, "kicker"},
                                     {&packet_.about, "about"},
                                     {&packet_.place, "place"}}) {
      expect_words(*words, key);
      check_markup(*words, key);
    }
    for (Item& item : packet_.items) {
      expect_words(item.title, "title");
      expect_plain(item.title);
      expect_words(item.pdf, "pdf");
      if (item.kind == Item::Kind::material) check_material(item);
    }
    refuse_mix();
  }

 private:
  void check_languages() {
    std::vector<std::string> known;
    for (const content::Language& language : project_.languages) known.push_back(language.folder);
    for (const std::string& language : packet_.languages) {
      if (has(known, language)) continue;
      diagnostics_.error("packet-language", packet_.mark.place(),
                         "The project has no language '" + language + "'.",
                         known_language_hint(language, known));
    }
  }

  // Titles stand in bookmarks and windows as well.
  void expect_plain(const Words& words) {
    for (const auto& [language, entry] : words.by_language)
      resolve::expect_no_links({.id = "title", .pattern = entry.text, .mark = entry.mark},
                               diagnostics_);
  }

  void check_markup(const Words& words, const char* key) {
    for (const auto& [language, entry] : words.by_language) {
      const int before = diagnostics_.errors();
      const resolve::Text text = marked_up(entry, key, diagnostics_);
      if (diagnostics_.errors() == before) resolve::report_unseen_links(text, diagnostics_);
    }
  }

  void expect_words(const Words& words, const char* key) {
    if (words.empty()) return;
    for (const std::string& language : packet_.languages) {
      if (words.in(language)) continue;
      diagnostics_.error("packet-words", words.by_language.begin()->second.mark.place(),
                         std::string("'") + key + "' is missing in '" + language + "'.",
                         "Add a line '" + language + ": …' to it.");
    }
  }

  // A material with faults of its own has told them.
  void check_material(Item& item) {
    const auto& names = project_.material_names;
    if (!has(names, item.material)) {
      diagnostics_.error("unknown-material", item.mark.place(),
                         "The project has no material '" + item.material + "'.",
                         nearest_hint(item.material, names));
      return;
    }
    const content::Material* material = project_.material(item.material);
    if (!material || material->layouts.empty()) return;
    if (item.layout.empty()) item.layout = material->layouts.front();
    if (has(material->layouts, item.layout)) return;
    diagnostics_.error("unknown-layout", item.mark.place(),
                       "'" + item.material + "' has no layout '" + item.layout + "'.",
                       "It has " + listed(material->layouts) + ".");
  }

  const Item* first_of(content::Whose whose) const {
    for (const Item& item : packet_.items) {
      if (item.whose == whose) return &item;
      const content::Material* material = project_.material(item.material);
      if (!material) continue;
      const auto found = material->whose.find(item.layout);
      if (found != material->whose.end() && found->second == whose) return &item;
    }
    return nullptr;
  }

  static const std::string& name_of(const Item& item) {
    return item.kind == Item::Kind::pdf ? item.pdf.by_language.begin()->second.text : item.material;
  }

  // What one person is handed the other finds.
  void refuse_mix() {
    const Item* survivors = first_of(content::Whose::survivor);
    const Item* other = first_of(content::Whose::person_using_violence);
    if (!survivors || !other) return;
    diagnostics_.error("packet-mix", other->mark.place(),
                       "'" + name_of(*other) + "' is about a person using violence, and '" +
                           name_of(*survivors) +
                           "' belongs to a survivor: they must never be in one packet.",
                       "Take one of them out, and make a packet of its own for it.");
  }

  Packet& packet_;
  const content::Project& project_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool check_packet(Packet& packet, const content::Project& project, Diagnostics& diagnostics) {
  Diagnostics own;
  Checking(packet, project, own).check();
  diagnostics.merge(own);
  return !own.has_errors();
}

}  // namespace pliego::packet
