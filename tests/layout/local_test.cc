// The local program's slot.
#include <catch2/catch.hpp>

#include "draw/visit.h"
#include "files/files.h"
#include "fixture.h"
#include "support/pictures.h"

namespace pliego::local_test {

using namespace pliego::test;

namespace {

constexpr const char* stack = "      - {sections: [lead], above: 2, below: 1}\n";

std::string slot(const std::string& more) {
  return "  lead:\n    - {kind: text, id: words, text: \"Above.\"}\n    - {kind: local, id: local" +
         more + "}\n";
}

// The page with a program in its slot.
draw::Document with_program(LayoutFixture& fixture, const content::Local& local,
                            const std::string& more = "") {
  fixture.material(slot(more));
  const auto material =
      resolve::resolve(fixture.project, fixture.project.materials.at(0),
                       fixture.project.languages.at(0), fixture.diagnostics, &local);
  REQUIRE(material);
  auto pages = fixture.paginate(*material, fixture.layout(stack));
  REQUIRE(pages);
  CHECK(draw::faults(pages->document).empty());
  return pages->document;
}

content::Channel way(content::Channel::Kind kind, const char* number) {
  content::Channel channel;
  channel.kind = kind;
  channel.number = content::read_phone(number).phone;
  return channel;
}

content::Local named(const char* name) {
  content::Local local;
  local.name.by_language = {{"", name}};
  local.ways = {way(content::Channel::Kind::call, "1-555-555-0100")};
  return local;
}

content::Local program(const LayoutFixture& fixture) {
  write_file(fixture.folder / "logo.png", png_file(300, 200, 3, ramp(300, 200, 3)));
  content::Local local = named("Harbor House");
  local.languages = {"en", "es"};
  local.logo =
      std::make_shared<const content::PictureFile>(fixture.folder.path(), "logo.png", "logo.png");
  return local;
}

}  // namespace

TEST_CASE("Without a program the slot closes up, or leaves an area for a label") {
  LayoutFixture closed, open;
  CHECK(lines_with(closed.page(slot(""), stack), "path ").empty());
  const auto area = lines_with(open.page(slot(", area: true"), stack), "label-area");
  REQUIRE(area.size() == 1);
  CHECK_THAT(area[0], Catch::Contains(" 189.6 x 72.6 ") && Catch::Contains("stroke line 0.6") &&
                          Catch::Contains("artifact"));
}

TEST_CASE("A program's logo is a figure that says its name; its languages are told") {
  LayoutFixture fixture;
  const auto document = with_program(fixture, program(fixture), ", area: true");
  CHECK(lines_with(document, "Figure local.logo alt=\"Harbor House\"").size() == 1);
  CHECK(lines_with(document, "image logo.png").size() == 1);
  CHECK(lines_with(document, "label-area").empty());
  CHECK_THAT(draw::reading_text(document), Catch::Contains("English and Spanish"));
  CHECK(origin_of(document, "Harbor House").x > 60);
}

TEST_CASE("A logo is never higher than the words beside it") {
  LayoutFixture fixture, plain;
  const content::Local local = program(fixture);
  content::Local without = local;
  without.logo = nullptr;
  const auto bottom = [](const draw::Document& document) {
    return draw::bounds(document.pages.at(0).items.back())->bottom();
  };
  const double with_logo = bottom(with_program(fixture, local));
  CHECK(with_logo == Approx(bottom(with_program(plain, without))).margin(0.5));
}

TEST_CASE("A program that doesn't answer in the page's language says in which") {
  LayoutFixture fixture;
  content::Local local = named("Casa");
  local.languages = {"es"};
  CHECK_THAT(draw::reading_text(with_program(fixture, local)), Catch::Contains("in Spanish"));
}

TEST_CASE("A number stands large, its extension small beside it, both one link") {
  LayoutFixture fixture;
  content::Local local = named("Harbor House");
  local.ways = {way(content::Channel::Kind::call, "1-555-555-0100 ext. 12")};
  const auto document = with_program(fixture, local);
  std::map<std::string, draw::TextRun> runs;
  std::vector<draw::Link> links;
  draw::for_each_leaf(document.pages.front(), [&](const draw::Item& item, const Transform&) {
    if (const auto* run = std::get_if<draw::TextRun>(&item)) runs.emplace(run->run.text, *run);
    if (const auto* link = std::get_if<draw::Link>(&item)) links.push_back(*link);
  });
  const auto run_with = [&](const std::string& words) {
    for (const auto& [text, run] : runs)
      if (text.find(words) != std::string::npos) return run;
    FAIL(words);
    return draw::TextRun{};
  };
  const draw::TextRun number = run_with("555-555-0100"), extension = run_with("ext");
  const double name = run_with("Harbor House").run.size;
  CHECK(extension.run.size == Approx(name));
  CHECK(number.run.size > 1.3 * name);
  CHECK(extension.origin.y == Approx(number.origin.y));
  REQUIRE(links.size() == 1);
  CHECK(links[0].uri == "tel:+15555550100;ext=12");
  CHECK_THAT(draw::reading_text(document), Catch::Contains("555-555-0100 ext. 12"));
}

TEST_CASE("Name and number share a line without lying on each other, whichever way the page runs") {
  // Narrower and wider than the number.
  for (const char* name : {"Harbor", "Harbor County Family and Community Center"}) {
    for (const bool right_to_left : {false, true}) {
      INFO(name << (right_to_left ? ", from right to left" : ""));
      LayoutFixture fixture;
      fixture.material(slot(""));
      content::Local local = named(name);
      auto material =
          resolve::resolve(fixture.project, fixture.project.materials.at(0),
                           fixture.project.languages.at(0), fixture.diagnostics, &local);
      REQUIRE(material);
      material->right_to_left = right_to_left;
      const auto pages = fixture.paginate(*material, fixture.layout(stack));
      REQUIRE(pages);
      std::optional<Rect> words, number;
      draw::for_each_leaf(pages->document.pages.front(),
                          [&](const draw::Item& item, const Transform& to_page) {
                            const auto* run = std::get_if<draw::TextRun>(&item);
                            if (!run) return;
                            const Rect box = to_page.apply(*draw::bounds(item));
                            CHECK(pages->document.pages.front().media.contains(box, 0.01));
                            if (run->run.text.find("Harbor") != std::string::npos) words = box;
                            if (run->run.text.find("0100") != std::string::npos) number = box;
                          });
      REQUIRE((words && number));
      const bool apart = words->right() <= number->x || number->right() <= words->x ||
                         words->bottom() <= number->y || number->bottom() <= words->y;
      CHECK(apart);
    }
  }
}

}  // namespace pliego::local_test
