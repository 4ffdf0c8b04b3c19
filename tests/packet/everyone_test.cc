#include "packet/everyone.h"

#include <catch2/catch.hpp>

#include "packet/join.h"
#include "sheet/small_pages.h"

namespace pliego::everyone_test {

using namespace pliego::test;
using packet::Everyone;
using packet::Part;

namespace {

std::shared_ptr<Part> part(const std::string& id, const std::vector<std::string>& names,
                           Part::Kind kind = Part::Kind::piece) {
  auto made = std::make_shared<Part>();
  made->kind = kind;
  made->id = made->title = id;
  made->document = small_pages(names);
  return made;
}

draw::Document joined(const packet::Parts& parts, const std::string& language = "en-US") {
  return packet::join(
      parts, packet::order_pages(parts, true),
      {.title = "All", .language = language, .date = "2026-11-22", .two_sided = true});
}

// A packet of a cover, a blank back and a page, with this word on its cover.
draw::Document packet_of(const std::string& name, const std::string& language = "en-US") {
  return joined({part("cover", {name}, Part::Kind::cover), part("a", {language})}, language);
}

draw::Document cover_of(const std::string& name, const std::string& language = "en-US") {
  return joined({part("cover", {name}, Part::Kind::cover)}, language);
}

// Ana and Carla in one language, Ben in another between them.
Everyone three_people() {
  Everyone all(true);
  const std::size_t english = all.add("Ana", packet_of("ana"));
  all.add("Ben", packet_of("ben", "es-US"));
  all.add_again("Carla", english, cover_of("carla"));
  return all;
}

std::vector<std::string> labels(const draw::Document& document) {
  std::vector<std::string> all;
  for (const draw::Page& page : document.pages) all.push_back(page.label);
  return all;
}

}  // namespace

TEST_CASE("Packets follow each other, each begun on a front and numbered anew") {
  const Everyone people = three_people();
  const draw::Document& all = people.document();
  CHECK(labels(all) ==
        std::vector<std::string>{"1", "2", "3", "4", "1", "2", "3", "4", "1", "2", "3"});
  CHECK(draw::faults(all).empty());
}

TEST_CASE("Of a second packet in a language the cover is its own, all else is shown again") {
  CHECK(three_people().repeats() == draw::Repeats{{9, 1}, {10, 2}});
  CHECK(draw::reading_text(three_people().document(), 8).find("carla") != std::string::npos);
}

TEST_CASE("Bookmarks name everybody; what a packet holds stands below the first in a language") {
  const Everyone people = three_people();
  std::vector<std::pair<std::string, int>> entries;
  for (const draw::OutlineEntry& entry : people.document().outline)
    if (entry.level <= 2) entries.emplace_back(entry.title, entry.page);
  CHECK(entries ==
        std::vector<std::pair<std::string, int>>{
            {"Ana", 0}, {"cover", 0}, {"a", 2}, {"Ben", 4}, {"cover", 4}, {"a", 6}, {"Carla", 8}});
}

TEST_CASE("Each packet is marked as its own language") {
  const draw::Structure tree = three_people().document().structure;
  std::vector<std::string> languages;
  for (const draw::Kid& kid : tree.nodes.front().kids)
    languages.push_back(tree.nodes.at(std::get<draw::ChildRef>(kid).id).language);
  CHECK(languages == std::vector<std::string>{"", "es-US", ""});
}

TEST_CASE("Packets without a cover are alike from their first page on") {
  Everyone all(false);
  const std::size_t packet = all.add("Ana", joined({part("a", {"a1", "a2"})}));
  all.add_again("Ben", packet, {.metadata = {.language = "en-US"}});
  const draw::Document& both = all.document();
  CHECK(all.repeats() == draw::Repeats{{2, 0}, {3, 1}});
  CHECK(draw::faults(both).empty());
  CHECK(both.outline.back().title == "Ben");
  CHECK(both.outline.back().page == 2);
}

}  // namespace pliego::everyone_test
