#include <catch2/catch.hpp>

#include "files/files.h"
#include "fixture.h"

namespace pliego::frame_test {

using namespace pliego::test;

namespace {

const std::string two =
    "  top:\n    - {kind: text, id: a, text: \"Top\"}\n"
    "  foot:\n    - {kind: text, id: b, text: \"Foot\"}\n";

std::string many(int count) {
  std::string text = "  main:\n";
  for (int i = 0; i < count; ++i)
    text += "    - {kind: text, id: p" + std::to_string(i) + ", text: \"Item" + std::to_string(i) +
            "\"}\n";
  return text;
}

}  // namespace

TEST_CASE_METHOD(LayoutFixture, "a growing frame puts what follows at the foot") {
  const auto document = page(two,
                             "      - {sections: [top], above: 3, grow: 1, spread: false}\n"
                             "      - {sections: [foot], below: 3}\n");
  CHECK(origin_of(document, "Top").y < 70);
  CHECK(origin_of(document, "Foot").y > 504 - 3 * 13.8 - 14);
}

TEST_CASE_METHOD(LayoutFixture, "space left over goes between the blocks, and evenly") {
  const auto document = page(many(4), "      - {sections: [main], above: 3, below: 3, grow: 1}\n");
  const double first = origin_of(document, "Item1").y - origin_of(document, "Item0").y;
  const double last = origin_of(document, "Item3").y - origin_of(document, "Item2").y;
  CHECK(first == Approx(last));
  CHECK(first > 13.8 * 1.45 + 1);
}

TEST_CASE_METHOD(LayoutFixture,
                 "a fill runs out to the bleed where it meets the trim, and not inside") {
  const auto document =
      page(two,
           "      - {sections: [top], fill: lead, dark: true, above: 3, below: 1, grow: 1}\n"
           "      - {sections: [foot], fill: ground, above: 1, below: 3}\n");
  const auto bands = lines_with(document, "path band");
  REQUIRE(bands.size() == 2);
  CHECK(bands[0].starts_with("path band -9 -9 378 x "));
  CHECK(bands[1].starts_with("path band -9 "));
  CHECK(bands[1].find(" -9 378") == std::string::npos);
  CHECK(lines_with(document, "\"Top\"").at(0).find(" white ") != std::string::npos);
  CHECK(lines_with(document, "\"Foot\"").at(0).find(" ink ") != std::string::npos);
}

TEST_CASE_METHOD(LayoutFixture, "a frame with nothing to show takes no room and draws no fill") {
  const auto document = page(two,
                             "      - {sections: [top, foot], above: 3}\n"
                             "      - {sections: [absent], fill: ground, above: 9, below: 9}\n");
  CHECK(lines_with(document, "path band").empty());
}

TEST_CASE_METHOD(LayoutFixture, "space with a unit is that long at any type size") {
  const auto with = [&](const std::string& above) {
    return origin_of(page(two, "      - {sections: [top, foot], above: " + above + "}\n"), "Top").y;
  };
  CHECK(with("72pt") - with("36pt") == Approx(36));
  CHECK(with("1in") == Approx(with("72pt")));
}

TEST_CASE_METHOD(LayoutFixture, "frames of a row share the width by weight") {
  const auto document =
      page(two,
           "      - row: [{sections: [top], weight: 1}, {sections: [foot], weight: 2}]\n"
           "        gap: 18pt\n        above: 3\n");
  CHECK(origin_of(document, "Top").x == Approx(36));
  CHECK(origin_of(document, "Foot").x == Approx(36 + (288 - 18) / 3.0 + 18));
  CHECK(origin_of(document, "Top").y == Approx(origin_of(document, "Foot").y));
}

TEST_CASE_METHOD(LayoutFixture,
                 "a row's frame with nothing to show leaves its room to the others") {
  const auto document =
      page(two,
           "      - row: [{sections: [absent], weight: 3}, {sections: [top]}, {sections: [foot]}]\n"
           "        gap: 18pt\n        above: 3\n");
  CHECK(origin_of(document, "Top").x == Approx(36));
  CHECK(origin_of(document, "Foot").x == Approx(36 + (288 - 18) / 2.0 + 18));
}

TEST_CASE_METHOD(LayoutFixture,
                 "frames side by side begin on one line, however much is left over") {
  const auto document =
      page(two,
           "      - row: [{sections: [top], grow: 1}, {sections: [foot], spread: false}]\n"
           "        above: 3\n        grow: 1\n");
  CHECK(origin_of(document, "Top").y == Approx(origin_of(document, "Foot").y));
}

TEST_CASE_METHOD(LayoutFixture, "columns spread over the height left to them, all alike") {
  const std::string columns = "      - {sections: [main], above: 3, columns: 2, gap: 18pt";
  const auto tight = page(many(6), columns + ", spread: false}\n");
  const auto loose = page(many(6), columns + ", grow: 1}\n");
  CHECK(lines_with(tight, "text ").size() == lines_with(loose, "text ").size());
  const auto last = [](const draw::Document& document) {
    return *draw::bounds(document.pages.at(0).items.back());
  };
  CHECK(last(loose).y > last(tight).y + 5);
}

TEST_CASE_METHOD(LayoutFixture, "columns are balanced and read down, then across") {
  const auto document =
      page(many(6), "      - {sections: [main], above: 3, columns: 2, gap: 18pt}\n");
  CHECK(origin_of(document, "Item2").x == Approx(36));
  CHECK(origin_of(document, "Item3").x == Approx(36 + 135 + 18));
  CHECK(origin_of(document, "Item3").y == Approx(origin_of(document, "Item0").y));
  CHECK(draw::reading_text(document) == "Item0\nItem1\nItem2\nItem3\nItem4\nItem5\n");
}

TEST_CASE_METHOD(LayoutFixture, "headings take their frame's accent") {
  const auto document = page("  main:\n    - {kind: heading, id: h, level: 2, text: \"Help\"}\n",
                             "      - {sections: [main], above: 3, accent: accent}\n");
  CHECK(lines_with(document, "\"Help\"").at(0).find(" teal ") != std::string::npos);
}

TEST_CASE_METHOD(LayoutFixture, "faults of a layout file are told together") {
  write_file(
      folder / "layouts/broken.yaml",
      "layout: other\ntitle: \"A test\"\ntheme: pliego\nscale: card\ntrim: {width: 5, height: "
      "7in}\n"
      "bleed: 0.125in\nsafe: 0.25in\nmargin: 0.5in\nfit: {smallest: 2, largest: 1.0}\npanels:\n"
      "  front:\n    stack: [{sections: [a], stak: []}]\n");
  layout::load_library(folder.path(), diagnostics);
  const auto told = rules(diagnostics);
  CHECK(std::count(told.begin(), told.end(), "value-type") == 1);   // a width without a unit
  CHECK(std::count(told.begin(), told.end(), "value-range") == 1);  // smallest past 1
  CHECK(std::count(told.begin(), told.end(), "key-unknown") == 1);  // stak
}

TEST_CASE_METHOD(LayoutFixture, "a layout must agree with its file, its theme and itself") {
  const auto told = [&](const std::string& from, const std::string& to) {
    std::string text =
        read_file(std::filesystem::path(PLIEGO_SOURCE_DIR) / "layouts/card-5x7.yaml");
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    write_file(folder / "layouts/card-5x7.yaml", text.replace(at, from.size(), to));
    Diagnostics own;
    layout::load_library(folder.path(), own);
    return rules(own);
  };
  using Rules = std::vector<std::string>;
  CHECK(told("layout: card-5x7", "layout: card") == Rules{"file-name"});
  CHECK(told("theme: pliego", "theme: plego") == Rules{"unknown-theme"});
  CHECK(told("scale: card", "scale: wall") == Rules{"unknown-scale"});
  CHECK(told("fill: lead", "fill: leed") == Rules{"unknown-color"});
  CHECK(told("margin: 0.32in", "margin: 0.2in") == Rules{"layout-measure"});
  CHECK(told("sections: [figure]", "sections: [lead]") == Rules{"section-twice"});
  CHECK(told("sections: [figure]", "columns: 2") == Rules{"frame-content"});
}

TEST_CASE_METHOD(LayoutFixture, "a block that turns out empty leaves its frame's room as well") {
  const auto document =
      page(two + "  none:\n    - {kind: notice, id: n, notices: []}\n",
           "      - row: [{sections: [none]}, {sections: [top]}, {sections: [foot]}]\n"
           "        gap: 18pt\n        above: 3\n");
  CHECK(origin_of(document, "Top").x == Approx(36));
  CHECK(origin_of(document, "Foot").x == Approx(36 + (288 - 18) / 2.0 + 18));
}

TEST_CASE_METHOD(LayoutFixture, "a word too wide for its frame beside an empty one is no fault") {
  const auto document = page(
      "  top:\n    - {kind: heading, id: h, level: 1, text: \"Responsibilities\"}\n"
      "  none:\n    - {kind: notice, id: n, notices: []}\n",
      "      - row: [{sections: [none], weight: 3}, {sections: [top]}]\n        above: 3\n");
  CHECK(origin_of(document, "Responsibilities").x == Approx(36));
}

}  // namespace pliego::frame_test
