#include "packet/join.h"

#include <catch2/catch.hpp>

#include "sheet/small_pages.h"

namespace pliego::join_test {

using namespace pliego::test;
using packet::PagePlace;
using packet::Part;
using packet::Parts;

namespace {

std::shared_ptr<Part> part(const std::string& id, const std::vector<std::string>& names,
                           Part::Kind kind = Part::Kind::piece) {
  auto made = std::make_shared<Part>();
  made->kind = kind;
  made->id = id;
  made->title = "The " + id;
  made->document = small_pages(names);
  return made;
}

draw::Document joined(const Parts& parts, bool two_sided = false, int first_number = 1) {
  return packet::join(parts, packet::order_pages(parts, two_sided),
                      {.title = "All",
                       .language = "en-US",
                       .date = "2026-11-22",
                       .two_sided = two_sided,
                       .first_number = first_number});
}

std::vector<std::string> words(const draw::Document& document) {
  std::vector<std::string> all;
  for (const draw::Page& page : document.pages) {
    const auto lies = lying(page, page.trim);
    all.push_back(lies.empty() ? "" : lies.front().name + (lies.front().is_read ? "" : "*"));
  }
  return all;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("On screen pages follow each other; on paper each part begins on a front") {
  const Parts parts = {part("a", {"a1"}), part("b", {"b1", "b2"}), part("c", {"c1"})};
  CHECK(words(joined(parts)) == Words{"a1", "b1", "b2", "c1"});
  CHECK(words(joined(parts, true)) == Words{"a1", "", "b1", "b2", "c1"});
}

TEST_CASE("A part may begin on the back of the one before") {
  auto second = part("b", {"b1"});
  second->on_front = false;
  CHECK(words(joined({part("a", {"a1"}), second}, true)) == Words{"a1", "b1"});
}

TEST_CASE("Pages with paper of their own have blank backs, the last one too") {
  auto apart = part("a", {"a1", "a2"});
  apart->has_own_paper = true;
  auto next = part("b", {"b1"});
  next->on_front = false;
  CHECK(words(joined({apart, next}, true)) == Words{"a1", "", "a2", "", "b1"});
}

TEST_CASE("Of several copies the first is read, on paper alone") {
  auto twice = part("a", {"a1"});
  twice->copies = 2;
  CHECK(words(joined({twice}, true)) == Words{"a1", "", "a1*"});
  CHECK(words(joined({twice})) == Words{"a1"});
}

TEST_CASE("Structure is one tree without faults, and blank pages hold nothing") {
  const auto document = joined({part("a", {"a1"}), part("b", {"b1", "b2"})}, true);
  CHECK(draw::faults(document).empty());
  CHECK(document.pages[1].items.empty());
  CHECK(draw::reading_text(document) == "a1link\nb1link\nb2link\n");
  const draw::Node& root = document.structure.nodes.front();
  REQUIRE(root.kids.size() == 2);
  const auto second = std::get<draw::ChildRef>(root.kids[1]).id;
  CHECK(document.structure.nodes[static_cast<std::size_t>(second)].role == draw::Role::section);
  CHECK(document.structure.nodes[static_cast<std::size_t>(second)].id == "b");
}

TEST_CASE("Below a cover other parts' headings go down by a level") {
  auto cover = part("cover", {"c1"}, Part::Kind::cover);
  auto piece = part("a", {"a1"});
  for (auto* each : {cover.get(), piece.get()})
    each->document.structure.nodes[1].role = draw::Role::h1;
  const auto with = joined({cover, piece});
  std::vector<draw::Role> roles;
  for (const draw::Node& node : with.structure.nodes)
    if (node.role == draw::Role::h1 || node.role == draw::Role::h2) roles.push_back(node.role);
  CHECK(roles == std::vector<draw::Role>{draw::Role::h1, draw::Role::h2});
  CHECK(joined({piece}).structure.nodes[2].role == draw::Role::h1);
}

TEST_CASE("The outline has each part, and below it what its own outline has") {
  const auto document = joined({part("a", {"a1"}), part("b", {"b1", "b2"})}, true);
  std::vector<std::string> entries;
  for (const auto& entry : document.outline)
    entries.push_back(std::to_string(entry.level) + " " + entry.title + " " +
                      std::to_string(entry.page));
  CHECK(entries == Words{"1 The a 0", "1 The b 2", "2 b2 3"});
}

TEST_CASE("Labels are the pages' numbers, from where they begin") {
  const auto document = joined({part("a", {"a1", "a2"})}, false, 7);
  CHECK(document.pages[0].label == "7");
  CHECK(document.pages[1].label == "8");
}

TEST_CASE("Volumes have a Part each, in their language, and their links move with them") {
  auto linked = part("b", {"b1", "b2"});
  for (draw::Item& item : linked->document.pages[0].items)
    if (auto* link = std::get_if<draw::Link>(&item)) link->uri.clear(), link->page = 1;
  auto spanish = joined({linked}, true, 3);
  spanish.metadata.language = "es-US";
  const auto bound = packet::bind_volumes(
      {{"English", joined({part("a", {"a1"})}, true)}, {"español", spanish}}, true);
  CHECK(words(bound) == Words{"a1", "", "b1", "b2"});
  CHECK(draw::faults(bound).empty());
  const draw::Node& root = bound.structure.nodes.front();
  const auto second = std::get<draw::ChildRef>(root.kids.at(1)).id;
  const draw::Node& node = bound.structure.nodes[static_cast<std::size_t>(second)];
  CHECK(node.role == draw::Role::part);
  CHECK(node.language == "es-US");
  int target = -1;
  for (const draw::Item& item : bound.pages[2].items)
    if (const auto* link = std::get_if<draw::Link>(&item)) target = link->page;
  CHECK(target == 3);
  CHECK(bound.outline.at(2).title == "español");
  CHECK(bound.outline.at(3).level == 2);
}

}  // namespace pliego::join_test
