// Every piece of the project as a page of HTML.
#include <algorithm>
#include <catch2/catch.hpp>

#include "draw/visit.h"
#include "engine/html_page.h"
#include "html/writer.h"
#include "page_reader.h"
#include "program/desk.h"
#include "program/program.h"
#include "program/read_back.h"
#include "support/project_copy.h"

namespace pliego::pages_test {

using namespace pliego::test;

namespace {

std::string page_of(Desk& desk, const Edition& edition) {
  return engine::html_page(desk.document(edition.material, edition.language, edition.layout),
                           desk.material(edition.material, edition.language));
}

// A project with one material, which has every kind of block, in Arabic too.
Desk& every_block() {
  static const ProjectCopy copy(real_project(), palm_card_only);
  static Desk desk = [] {
    std::filesystem::copy(real_project() / "tests/cli/every-block", copy.root(),
                          std::filesystem::copy_options::recursive);
    return Desk(copy.root());
  }();
  return desk;
}

template <class F>
void for_all(F&& f) {
  for (Desk* desk : {&real_desk(), &every_block()})
    for (const Edition& edition : desk->all()) {
      INFO(edition.name());
      f(*desk, edition);
    }
}

bool is_block(const Element& element) {
  static const std::vector<std::string> inside = {"a", "span", "strong", "em", ""};
  return std::find(inside.begin(), inside.end(), element.name) == inside.end();
}

// Elements that may hold no blocks (HTML Living Standard, "phrasing content").
void check_nesting(const Element& element) {
  static const std::vector<std::string> phrasing = {"p",  "h1", "h2",   "h3",     "h4", "h5",
                                                    "h6", "a",  "span", "strong", "em"};
  const bool narrow = std::find(phrasing.begin(), phrasing.end(), element.name) != phrasing.end();
  for (const Element& kid : element.kids) {
    INFO(element.name << " > " << kid.name);
    CHECK_FALSE((narrow && is_block(kid)));
    if (element.name == "ul" || element.name == "ol")
      CHECK((kid.name == "li" || collapsed(kid.text).empty()));
    check_nesting(kid);
  }
}

}  // namespace

TEST_CASE("A page of HTML says what the structure tree says, in its order") {
  for_all([](Desk& desk, const Edition& edition) {
    const auto& document = desk.document(edition.material, edition.language, edition.layout);
    CHECK(collapsed(reading_text(read_page(page_of(desk, edition)))) ==
          collapsed(draw::reading_text(document)));
  });
}

TEST_CASE("Each page has its title, its language, its direction, and one first heading") {
  for_all([](Desk& desk, const Edition& edition) {
    const auto& material = desk.material(edition.material, edition.language);
    const Element page = read_page(page_of(desk, edition));
    CHECK(all(page, "title").at(0)->words() == material.title);
    CHECK(all(page, "html").at(0)->attribute("lang") == material.locale);
    CHECK(all(page, "html").at(0)->attribute("dir") == (material.right_to_left ? "rtl" : ""));
    CHECK(all(page, "h1").size() <= 1);
    check_nesting(page);
  });
}

TEST_CASE("A draft says so first, each part in its language; no other page does") {
  int drafts = 0;
  for_all([&](Desk& desk, const Edition& edition) {
    const auto& material = desk.material(edition.material, edition.language);
    const Element page = read_page(page_of(desk, edition));
    const Element& main = *all(page, "main").at(0);
    const auto first = std::find_if(main.kids.begin(), main.kids.end(),
                                    [](const Element& kid) { return !kid.name.empty(); });
    REQUIRE(first != main.kids.end());
    const bool says = first->attribute("class").starts_with("draft ");
    CHECK((material.draft || !says));
    CHECK((says || !material.draft || material.discreet));
    if (!says) return;
    ++drafts;
    // In the words that stand in print, of a discreet piece where its author made room.
    const auto& document = desk.document(edition.material, edition.language, edition.layout);
    CHECK_THAT(collapsed(draw::reading_text(document)), Catch::Contains(collapsed(first->words())));
    if (edition.language != "en") CHECK(all(*first, "span").at(0)->attribute("lang") == "en");
  });
  CHECK(drafts > 0);
}

TEST_CASE("Every link of a piece leads where it leads in print, and to call it is not broken") {
  for_all([](Desk& desk, const Edition& edition) {
    const auto& document = desk.document(edition.material, edition.language, edition.layout);
    std::map<draw::NodeId, std::string> wanted;
    for (const draw::Page& sheet : document.pages)
      draw::for_each_leaf(sheet, [&](const draw::Item& item, const Transform&) {
        if (const auto* link = std::get_if<draw::Link>(&item)) wanted[link->node] = link->uri;
      });
    std::vector<std::string> uris, found;
    for (const auto& [node, uri] : wanted) uris.push_back(uri);
    const Element page = read_page(page_of(desk, edition));
    for (const Element* link : all(page, "a")) found.push_back(link->attribute("href"));
    std::sort(uris.begin(), uris.end());
    std::sort(found.begin(), found.end());
    CHECK(found == uris);
  });
}

TEST_CASE("The same piece is the same page") {
  const Edition edition{"palm-card", "es", "card-5x7"};
  Desk other(real_project());
  CHECK(page_of(real_desk(), edition) == page_of(other, edition));
}

}  // namespace pliego::pages_test
