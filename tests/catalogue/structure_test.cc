// The structure tree as Poppler reads it.
#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <sstream>

#include "program/desk.h"
#include "program/read_back.h"
#include "program/rendered.h"

namespace pliego::structure_test {

using namespace pliego::test;

namespace {

struct Tree {
  std::vector<std::string> elements;  // in reading order
  std::string words;                  // all text, without white space
};

std::string without_space(const std::string& text) {
  std::string result;
  for (const char c : collapsed(text))
    if (c != ' ') result += c;
  return result;
}

Tree read_tree(const std::filesystem::path& pdf) {
  const Said said = run_program({"pdfinfo", "-struct-text", pdf});
  REQUIRE(said.status == 0);
  Tree tree;
  std::istringstream lines(said.out);
  const std::regex element(R"(^ *(\w+)( \"[^\"]*\")?( \((block|inline|grouping)\))?:?$)"),
      text(R"(^ *\"(.*)\"$)");
  std::smatch found;
  for (std::string line; std::getline(lines, line);) {
    if (std::regex_match(line, found, element))
      tree.elements.push_back(found[1]);
    else if (std::regex_match(line, found, text))
      tree.words += without_space(found[1]);
  }
  return tree;
}

// Read once for all tests.
const Tree& tree_of(const std::filesystem::path& pdf) {
  static std::map<std::filesystem::path, Tree> read;
  const auto kept = read.find(pdf);
  return kept != read.end() ? kept->second : read.emplace(pdf, read_tree(pdf)).first->second;
}

long count(const Tree& tree, const std::string& name) {
  return std::count(tree.elements.begin(), tree.elements.end(), name);
}

// Names of the node and all below it, in reading order.
void collect(const draw::Structure& structure, draw::NodeId id, std::vector<std::string>& names) {
  const draw::Node& node = structure.nodes.at(static_cast<std::size_t>(id));
  names.push_back(draw::role_name(node.role));
  for (const draw::Kid& kid : node.kids)
    if (const auto* child = std::get_if<draw::ChildRef>(&kid)) collect(structure, child->id, names);
}

const draw::Document& document_of(const Output& pdf) {
  return real_desk().document(pdf.word("material"), pdf.word("language"), pdf.word("layout"),
                              pdf.word("purpose"));
}

}  // namespace

TEST_CASE("Poppler finds the elements of the draw list, in its order", "[files]") {
  for (const Output& pdf : everything().tagged_pdfs()) {
    INFO(pdf.name());
    std::vector<std::string> names;
    collect(document_of(pdf).structure, 0, names);
    CHECK(tree_of(pdf.file).elements == names);
  }
}

TEST_CASE("The palm card's lists, headings and links are elements", "[files]") {
  for (const Output& pdf : everything().tagged_pdfs()) {
    if (pdf.word("material") != "palm-card") continue;
    INFO(pdf.name());
    const Tree& tree = tree_of(pdf.file);
    CHECK(count(tree, "H1") == 1);
    CHECK(count(tree, "H2") == 3);
    CHECK(count(tree, "L") >= 2);
    CHECK(count(tree, "LI") >= 9);
    CHECK(count(tree, "LBody") == count(tree, "LI"));
    CHECK(count(tree, "Link") >= 5);
  }
}

TEST_CASE("Poppler reads every word of the content from the structure, in order", "[files]") {
  for (const Output& pdf : everything().pdfs("screen")) {
    INFO(pdf.name());
    const draw::Document& document = document_of(pdf);
    if (!divided_words(document).empty()) continue;  // Poppler shows their hyphens here
    CHECK(tree_of(pdf.file).words == without_space(draw::reading_text(document)));
  }
}

TEST_CASE("Poppler finds title, language and tags", "[files]") {
  for (const Output& pdf : everything().tagged_pdfs()) {
    INFO(pdf.name());
    const Said said = run_program({"pdfinfo", pdf.file});
    CHECK_THAT(said.out, Catch::Contains("Tagged:          yes"));
    const auto& material = real_desk().material(pdf.word("material"), pdf.word("language"));
    CHECK_THAT(said.out, Catch::Contains("Title:           " + material.title + "\n"));
    const Said meta = run_program({"pdfinfo", "-meta", pdf.file});
    CHECK_THAT(meta.out, Catch::Contains(material.locale));
  }
}

TEST_CASE("A link is one area for each line that it stands on", "[files]") {
  const auto document = real_desk().document("palm-card", "en", "card-5x7");
  std::map<draw::NodeId, std::vector<pliego::Rect>> areas;
  for (const draw::Page& page : document.pages)
    for (const draw::Item& item : page.items)
      if (const auto* link = std::get_if<draw::Link>(&item)) {
        for (const pliego::Rect& other : areas[link->node]) CHECK(other.y != Approx(link->area.y));
        areas[link->node].push_back(link->area);
      }
  CHECK(areas.size() >= 5);
}

}  // namespace pliego::structure_test
