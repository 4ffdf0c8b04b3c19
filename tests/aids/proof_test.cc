// A translation beside its source.
#include "aids/proof.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "aids/text_places.h"
#include "draw/visit.h"
#include "support/runs.h"
#include "text/library.h"

namespace pliego::proof_test {

using namespace pliego::test;

namespace {

const text::Library& library() {
  static Diagnostics diagnostics;
  static const auto loaded = text::Library::load(std::filesystem::path(PLIEGO_SOURCE_DIR),
                                                 "fonts/fonts.yaml", diagnostics);
  return *loaded;
}

// A page with two texts of one point, and a heading on the right.
draw::Document page(const std::string& heading, double width = 300) {
  draw::Document document;
  draw::Structure& tree = document.structure;
  const auto root = tree.add(-1, draw::Role::document);
  const auto point = tree.add(root, draw::Role::paragraph);
  tree.nodes[static_cast<std::size_t>(point)].id = "signs.one.head";
  const auto title = tree.add(root, draw::Role::h1);
  tree.nodes[static_cast<std::size_t>(title)].id = "headline.text";
  const Rect trim{0, 0, width, 400};
  draw::Page made{.trim = {width, 400},
                  .media = trim,
                  .bleed = trim,
                  .label = "front",
                  .panels = {{"front", trim, trim}}};
  made.items.push_back(run("First words", 20, 100, tree.add_content(point)));
  made.items.push_back(run("and more", 20, 112, tree.add_content(point)));
  made.items.push_back(run(heading, width * 0.7, 40, tree.add_content(title)));
  document.pages.push_back(std::move(made));
  return document;
}

// Both documents in one: the source's pages first.
aids::ProofPages both(draw::Document source, draw::Document target) {
  aids::ProofPages pages{.document = std::move(source)};
  pages.source = pages.document.pages.size();
  const auto offsets = pages.document.structure.append(0, target.structure);
  for (draw::Page& each : target.pages) {
    std::vector<draw::Item> items = std::move(each.items);
    each.items.clear();
    draw::append(each.items, std::move(items), 0, 0, offsets);
    pages.document.pages.push_back(std::move(each));
  }
  return pages;
}

const aids::ProofRemarks remarks = {
    {"headline.text", "stale"}, {"signs.one.head", ""}, {"signs.one.text", ""}};

draw::Document proof_of(aids::ProofPages pages, const aids::ProofRemarks& told = remarks) {
  text::Typesetter typesetter(library());
  const aids::ProofWords words{"card", "English", "español", "en-US"};
  const aids::ProofLook look{
      "lato-regular", "lato-bold", {.name = "ink"}, {.red = 0.7, .name = "coral"}};
  return aids::side_by_side(std::move(pages), told, words, look, typesetter);
}

struct Placed {
  std::string words;
  Point at;
  std::string color;
};

std::vector<Placed> words_on(const draw::Page& page) {
  std::vector<Placed> all;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& to_page) {
    if (const auto* text = std::get_if<draw::TextRun>(&item))
      all.push_back({text->run.text, to_page.apply(text->origin), text->color.name});
  });
  return all;
}

Placed find(const draw::Page& page, const std::string& words) {
  for (const Placed& each : words_on(page))
    if (each.words == words) return each;
  FAIL("not there: " << words);
  return {};
}

long count_note(const draw::Page& page, const std::string& note) {
  long count = 0;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
    const auto* path = std::get_if<draw::Path>(&item);
    count += path && path->note == note;
  });
  return count;
}

}  // namespace

TEST_CASE("source and translation stand side by side, each under its language") {
  const draw::Document proof = proof_of(both(page("Heading"), page("Título")));
  REQUIRE(proof.pages.size() == 1);
  const draw::Page& sheet = proof.pages[0];
  CHECK(sheet.trim == Size{792, 612});
  CHECK(find(sheet, "Heading").at.x < find(sheet, "Título").at.x);
  CHECK(find(sheet, "Heading").at.y == Approx(find(sheet, "Título").at.y));
  CHECK(find(sheet, "English").at.x < find(sheet, "español").at.x);
  CHECK(draw::faults(proof).empty());
}

TEST_CASE("texts of one paragraph have one name, beside the half where they begin") {
  const draw::Document proof = proof_of(both(page("Heading"), page("Título")));
  const draw::Page& sheet = proof.pages[0];
  const Placed point = find(sheet, "signs.one.head, text");
  CHECK(point.at.x < find(sheet, "español").at.x);
  CHECK(point.color == "ink");
  const Placed title = find(sheet, "headline.text");
  CHECK(title.at.x > find(sheet, "Título").at.x);
  CHECK(title.color == "coral");
  const Placed remark = find(sheet, "stale");
  CHECK(remark.at.x == Approx(title.at.x));
  CHECK(remark.at.y > title.at.y);
  CHECK(count_note(sheet, "remark") == 1);
}

TEST_CASE("names that would lie on each other are moved apart") {
  draw::Document close = page("Título");
  auto& items = close.pages[0].items;
  std::get<draw::TextRun>(items[2]).origin = {20, 103};
  const draw::Document proof = proof_of(both(page("Heading"), std::move(close)));
  const double one = find(proof.pages[0], "signs.one.head, text").at.y;
  const double other = find(proof.pages[0], "headline.text").at.y;
  CHECK(std::abs(one - other) > 7);
}

TEST_CASE("a sentence below items names itself alone") {
  draw::Document items = page("Título");
  items.structure.nodes[1].id = "numbers.any";
  items.structure.nodes[2].id = "numbers.lead";
  const draw::Document proof = proof_of(both(page("Heading"), std::move(items)),
                                        {{"numbers.any.text", ""}, {"numbers.lead", ""}});
  find(proof.pages[0], "numbers.any.text");
  find(proof.pages[0], "numbers.lead");
}

TEST_CASE("texts of a list that have places of their own have names of their own") {
  draw::Document list = page("Título");
  list.structure.nodes[1].id = "words.fault";
  list.structure.nodes[2].id = "words.know";
  const std::string remark = "a remark that takes more than one line in the margin";
  const draw::Document proof = proof_of(both(page("Heading"), std::move(list)),
                                        {{"words.fault", ""}, {"words.know", remark}});
  CHECK(find(proof.pages[0], "words.know").at.x > find(proof.pages[0], "words.fault").at.x);
  for (const Placed& each : words_on(proof.pages[0])) CHECK(each.words != remark);
}

TEST_CASE(
    "a page that one language alone needs has a sheet of its own; wide pages lie on tabloid") {
  draw::Document longer = page("Título", 500);
  longer.pages.push_back(longer.pages[0]);
  longer.pages[1].items.clear();
  const draw::Document proof = proof_of(both(page("Heading", 500), std::move(longer)));
  REQUIRE(proof.pages.size() == 2);
  CHECK(proof.pages[0].trim == Size{1224, 792});
  CHECK(count_note(proof.pages[0], "frame") == 8);
  CHECK(count_note(proof.pages[1], "frame") == 4);
}

TEST_CASE("everything is read: the source, the translation, then the names") {
  const draw::Document proof = proof_of(both(page("Heading"), page("Título")));
  const std::string read = draw::reading_text(proof);
  const auto at = [&](const char* words) { return read.find(words); };
  CHECK(at("Heading") < at("Título"));
  CHECK(at("Título") < at("headline.text"));
  CHECK(at("headline.text") < at("stale"));
  CHECK(at("signs.one.head, text") != std::string::npos);
}

}  // namespace pliego::proof_test
