#include <catch2/catch.hpp>

#include "support/runs.h"

namespace pliego::structure_test {

using namespace pliego::draw;

namespace {

// A list of one item, as a block hands it over: node 0 stands for what it goes under.
Structure part() {
  Structure part;
  part.nodes.emplace_back();
  const NodeId list = part.add(0, Role::list);
  part.add_content(part.add(list, Role::list_item));
  return part;
}

Document document_with(const std::vector<std::pair<Role, std::string>>& words) {
  Document document;
  document.structure.add(-1, Role::document);
  document.pages.push_back(test::blank_page("one"));
  double y = 20;
  for (const auto& [role, text] : words) {
    const ContentId content = document.structure.add_content(document.structure.add(0, role));
    document.pages[0].items.push_back(test::run(text, 20, y += 12, content));
  }
  return document;
}

}  // namespace

TEST_CASE("an appended part keeps its shape under its new parent") {
  Structure tree;
  tree.add(-1, Role::document);
  tree.add_content(tree.add(0, Role::h1));
  const auto by = tree.append(0, part());
  CHECK(by.node == 1);
  CHECK(by.content == 1);
  REQUIRE(tree.nodes.size() == 4);
  CHECK(tree.nodes[2].role == Role::list);
  CHECK(tree.nodes[2].parent == 0);
  CHECK(tree.nodes[3].parent == 2);
  CHECK(tree.nodes[2].kids == std::vector<Kid>{ChildRef{3}});
  CHECK(tree.nodes[3].kids == std::vector<Kid>{ContentRef{1}});
  CHECK(tree.nodes[0].kids == std::vector<Kid>{ChildRef{1}, ChildRef{2}});
  CHECK(tree.content_count == 2);
}

TEST_CASE("reading text follows the tree, a line an element") {
  Document document = document_with({{Role::h1, "Head"}, {Role::paragraph, "First words"}});
  CHECK(reading_text(document) == "Head\nFirst words\n");
  std::swap(document.structure.nodes[0].kids[0], document.structure.nodes[0].kids[1]);
  CHECK(reading_text(document) == "First words\nHead\n");
}

TEST_CASE("reading text joins links to their sentence and leaves inserted hyphens out") {
  Document document = document_with({{Role::paragraph, "call "}});
  const NodeId link = document.structure.add(1, Role::link);
  auto number = test::run("some-", 50, 32, document.structure.add_content(link));
  number.run.inserted_hyphen = true;
  document.pages[0].items.push_back(number);
  auto rest = test::run("one", 20, 44, number.mark);
  document.pages[0].items.push_back(rest);
  CHECK(reading_text(document) == "call someone\n");
}

TEST_CASE("actual text stands for what an element draws") {
  Document document = document_with({{Role::paragraph, "drawn"}});
  document.structure.nodes[1].actual_text = "meant";
  CHECK(reading_text(document) == "meant\n");
}

TEST_CASE("a sound document has no faults") {
  CHECK(faults(document_with({{Role::h1, "Head"}})).empty());
}

TEST_CASE("each fault of a document is told") {
  Document document = document_with({{Role::h1, "Head"}});
  SECTION("content drawn nowhere") { document.pages[0].items.clear(); }
  SECTION("content in no element") { document.structure.nodes[1].kids.clear(); }
  SECTION("content twice in the tree") {
    document.structure.nodes[0].kids.push_back(ContentRef{0});
  }
  SECTION("an item with unknown content") {
    document.pages[0].items.push_back(test::run("x", 20, 60, 7));
  }
  SECTION("meaning off the sheet") { std::get<TextRun>(document.pages[0].items[0]).origin.x = 500; }
  SECTION("a kid whose parent is another") { document.structure.nodes[1].parent = 1; }
  SECTION("a link that belongs to no element") {
    document.pages[0].items.push_back(
        Link{.area = {1, 1, 5, 5}, .uri = "tel:988", .contents = "988", .node = 1});
  }
  CHECK(faults(document).size() == 1);
}

TEST_CASE("a link says where it goes") {
  Document document = document_with({{Role::link, "988"}});
  document.pages[0].items.push_back(
      Link{.area = {20, 22, 20, 12}, .uri = "tel:988", .contents = "", .node = 1});
  CHECK(faults(document) == std::vector<std::string>{"link to tel:988 says nothing"});
}

}  // namespace pliego::structure_test
