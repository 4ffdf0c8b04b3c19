#include "sheet/impose.h"

#include <catch2/catch.hpp>

#include "draw/link_line.h"
#include "draw/visit.h"
#include "support/runs.h"

namespace pliego::impose_test {

using sheet::Plan;
using sheet::Purpose;

namespace {

const Color plum{.red = 0.2, .green = 0.1, .blue = 0.3, .name = "plum"};

// Pages 100 x 200 with 9 points of bleed, a band across the top and one word each, named in reading
// order.
draw::Document pages(const std::vector<std::string>& names) {
  draw::Document document;
  document.structure.add(-1, draw::Role::document);
  for (const std::string& name : names) {
    draw::Page page = test::blank_page(name);
    page.bleed = page.media.outset(9);
    page.items.push_back(draw::rectangle({-9, -9, 118, 50}, plum, "band"));
    const auto node = document.structure.add(0, draw::Role::paragraph);
    page.items.push_back(test::run(name, 20, 100, document.structure.add_content(node)));
    document.outline.push_back(
        {.title = name, .level = 1, .page = static_cast<int>(document.pages.size()), .y = 90});
    document.pages.push_back(std::move(page));
  }
  return document;
}

Plan one_sided() {
  return {.width = 200,
          .height = 200,
          .on_screen = true,
          .sides = {{"sheet", {{"front", 0, 0}, {"back", 100, 0}}}},
          .folds = {{true, 100}}};
}

Plan four_panels() {
  return {.width = 200,
          .height = 200,
          .flip = draw::Duplex::flip_short_edge,
          .sides = {{"outside", {{"p4", 0, 0}, {"p1", 100, 0}}},
                    {"inside", {{"p2", 0, 0}, {"p3", 100, 0}}}},
          .folds = {{true, 100}}};
}

// Where each word of a page stands: "front@20,100".
std::vector<std::string> words(const draw::Page& page) {
  std::vector<std::string> found;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& t) {
    if (const auto* text = std::get_if<draw::TextRun>(&item)) {
      const Point p = t.apply(text->origin);
      found.push_back(text->run.text + "@" + std::to_string(int(p.x)) + "," +
                      std::to_string(int(p.y)));
    }
  });
  return found;
}

std::vector<std::pair<std::string, Rect>> ticks(const draw::Page& page) {
  std::vector<std::pair<std::string, Rect>> found;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
    const auto* path = std::get_if<draw::Path>(&item);
    if (path && path->note == "fold-tick")
      found.emplace_back(path->stroke->color.name, *draw::bounds(item));
  });
  return found;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("one-sided: the front lies left, the back right, and both are upright") {
  const auto sheets = sheet::impose(pages({"front", "back"}), one_sided());
  REQUIRE(sheets.pages.size() == 1);
  CHECK(words(sheets.pages[0]) == Words{"front@20,100", "back@120,100"});
  CHECK(draw::faults(sheets).empty());
  CHECK(draw::reading_text(sheets) == "front\nback\n");
}

TEST_CASE("in a right-to-left language the sheet opens the other way") {
  auto document = pages({"front", "back"});
  document.metadata.right_to_left = true;
  CHECK(words(sheet::impose(std::move(document), one_sided()).pages[0]) ==
        Words{"front@120,100", "back@20,100"});
}

TEST_CASE("four panels: each lies behind the right one for a short-edge flip") {
  const auto sheets = sheet::impose(pages({"p1", "p2", "p3", "p4"}), four_panels());
  REQUIRE(sheets.pages.size() == 2);
  CHECK(words(sheets.pages[0]) == Words{"p1@120,100", "p4@20,100"});
  CHECK(words(sheets.pages[1]) == Words{"p2@20,100", "p3@120,100"});
  CHECK(sheets.metadata.duplex == draw::Duplex::flip_short_edge);
  // The sheet is landscape: turned over its short edge, its left and right change places and up
  // stays up. So behind outside x lies inside (width - x): behind the cover, p1, lies p2; behind p4
  // lies p3.
  const double width = 200, panel = 100;
  const double p1 = sheets.pages[0].panels[0].trim.x, p2 = sheets.pages[1].panels[0].trim.x;
  CHECK(sheets.pages[0].panels[0].name == "p1");
  CHECK(width - p1 - panel == p2);
}

TEST_CASE("reading order and outline survive imposition") {
  const auto sheets = sheet::impose(pages({"p1", "p2", "p3", "p4"}), four_panels());
  CHECK(draw::reading_text(sheets) == "p1\np2\np3\np4\n");
  REQUIRE(sheets.outline.size() == 4);
  CHECK(sheets.outline[0].page == 0);
  CHECK(sheets.outline[1].page == 1);
  CHECK(sheets.outline[3].page == 0);
  CHECK(sheets.outline[3].y == 90);
}

TEST_CASE("a panel turned by half stands on its head in its place") {
  Plan plan = one_sided();
  plan.sides[0].panels[1].turn = 180;
  const auto sheets = sheet::impose(pages({"front", "back"}), plan);
  CHECK(words(sheets.pages[0])[1] == "back@180,100");
  CHECK(sheets.pages[0].panels[1].trim == Rect{100, 0, 100, 200});
}

TEST_CASE("bleed is kept at the sheet's edge and clipped at a neighbour") {
  const auto sheets = sheet::impose(pages({"front", "back"}), one_sided());
  const auto& front = std::get<draw::Group>(sheets.pages[0].items[0]);
  CHECK(*front.clip == Rect{-9, -9, 109, 218});
  const auto& back = std::get<draw::Group>(sheets.pages[0].items[1]);
  CHECK(*back.clip == Rect{0, -9, 109, 218});
  CHECK(sheets.pages[0].bleed == Rect{-9, -9, 218, 218});
}

TEST_CASE("fold ticks show on what lies under them and stay out of the text") {
  const auto sheets = sheet::impose(pages({"front", "back"}), one_sided());
  const auto found = ticks(sheets.pages[0]);
  REQUIRE(found.size() == 2);
  CHECK(found[0].first == "white");  // over the band
  CHECK(found[1].first == "black");  // over paper
  for (const auto& [color, box] : found) {
    CHECK(box.x == Approx(99.75));
    for (const auto& panel : sheets.pages[0].panels)
      CHECK_FALSE(panel.safe.contains({box.x, box.y, 0, 0}));
  }
}

TEST_CASE("page boxes and printer's hints follow the purpose") {
  SECTION("screen: trim size, ink of the screen") {
    draw::Document front_and_back = pages({"front", "back"});
    front_and_back.metadata.duplex = draw::Duplex::flip_long_edge;
    const auto document = sheet::prepare(front_and_back, std::nullopt, Purpose::screen);
    CHECK(document.pages[0].media == Rect{0, 0, 100, 200});
    CHECK(document.pages[0].bleed == Rect{0, 0, 100, 200});
    CHECK(document.metadata.inks == draw::Metadata::Inks::rgb);
    CHECK(document.metadata.duplex == draw::Duplex::none);
    CHECK_FALSE(document.metadata.no_print_scaling);
  }
  SECTION("office: not scaled, turned as the layout says") {
    draw::Document front_and_back = pages({"front", "back"});
    front_and_back.metadata.duplex = draw::Duplex::flip_long_edge;
    const auto document = sheet::prepare(front_and_back, std::nullopt, Purpose::office);
    CHECK(document.pages[0].media == Rect{0, 0, 100, 200});
    CHECK(document.metadata.no_print_scaling);
    CHECK(document.metadata.duplex == draw::Duplex::flip_long_edge);
  }
  SECTION("press: with bleed, in ink") {
    const auto document = sheet::prepare(pages({"front", "back"}), std::nullopt, Purpose::press);
    CHECK(document.pages[0].media == Rect{-9, -9, 118, 218});
    CHECK(document.pages[0].bleed == document.pages[0].media);
    CHECK(document.metadata.inks == draw::Metadata::Inks::cmyk);
  }
}

TEST_CASE("a flyer is a sheet on the screen too, a booklet's panels are pages there") {
  CHECK(sheet::prepare(pages({"front", "back"}), one_sided(), Purpose::screen).pages.size() == 1);
  CHECK(sheet::prepare(pages({"p1", "p2", "p3", "p4"}), four_panels(), Purpose::screen)
            .pages.size() == 4);
  CHECK(sheet::prepare(pages({"p1", "p2", "p3", "p4"}), four_panels(), Purpose::office)
            .pages.size() == 2);
}

TEST_CASE("What tells on a screen that words are a link is not on paper") {
  const auto lines_of = [](Purpose purpose) {
    draw::Document document = pages({"front", "back"});
    draw::Group group{.clip = std::nullopt, .items = {}};
    group.items.push_back(draw::link_line({20, 102, 30, 0.5}, plum));
    document.pages[0].items.push_back(draw::link_line({20, 102, 30, 0.5}, plum));
    document.pages[1].items.push_back(std::move(group));
    const auto made = sheet::prepare(std::move(document), one_sided(), purpose);
    int lines = 0;
    for (const draw::Page& page : made.pages)
      draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
        const auto* path = std::get_if<draw::Path>(&item);
        if (path && path->note == "underline") ++lines;
      });
    return lines;
  };
  CHECK(lines_of(Purpose::screen) == 2);
  CHECK(lines_of(Purpose::office) == 0);
  CHECK(lines_of(Purpose::press) == 0);
}

}  // namespace pliego::impose_test
