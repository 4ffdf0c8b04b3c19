// Pictures on a page.
#include <catch2/catch.hpp>

#include "files/files.h"
#include "fixture.h"
#include "support/pictures.h"

namespace pliego::image_test {

using namespace pliego::test;

namespace {

constexpr const char* stack = "      - {sections: [lead], above: 2, below: 1}\n";

void put_picture(const LayoutFixture& fixture, int width, int height) {
  write_file(fixture.folder / "content/pictures/ramp.png",
             png_file(width, height, 3, ramp(width, height, 3)));
}

std::string image(const std::string& more) {
  return "  lead:\n    - {kind: image, id: clinic, file: pictures/ramp.png, alt: \"A ramp\"" +
         more + "}\n";
}

}  // namespace

TEST_CASE("A picture is a figure with its words, as wide as asked, its caption below") {
  LayoutFixture fixture;
  put_picture(fixture, 400, 200);
  const auto document = fixture.page(image(", caption: \"Colours\", width: 50"), stack);
  const auto found = lines_with(document, "image ");
  REQUIRE(found.size() == 1);
  CHECK_THAT(found[0], Catch::StartsWith("image pictures/ramp.png 36 ") &&
                           Catch::Contains(" 144 x 72 of 400 x 200 px #0"));
  CHECK(lines_with(document, "Figure clinic alt=\"A ramp\"").size() == 1);
  CHECK(lines_with(document, "Caption clinic.caption").size() == 1);
  CHECK(fixture.diagnostics.warnings() == 0);
}

TEST_CASE("A picture taller than a page is told with the width that fits") {
  LayoutFixture fixture;
  put_picture(fixture, 1080, 1920);
  const auto set_layout = fixture.layout(
      "      - {flow: body, above: 3, below: 3}\n    repeat: 4\n", "flows: {body: [lead]}\n");
  const std::string words = "    - {kind: text, id: words, text: \"Twenty-five letters or so\"}\n";
  CHECK_FALSE(fixture.paginate(fixture.material(image("") + words), set_layout));
  REQUIRE(rules(fixture.diagnostics) == std::vector<std::string>{"overflow"});
  const Diagnostic told = fixture.diagnostics.all()[0];
  CHECK_THAT(told.message, Catch::Contains("the picture 'clinic' is ") &&
                               Catch::Contains(" points taller than a page has room for"));
  CHECK(told.place.line == 9);
  const std::size_t at = told.hint.find("'width': ");
  REQUIRE(at != std::string::npos);
  // What the hint says is so.
  fixture.diagnostics = {};
  const std::string width = std::to_string(std::stoi(told.hint.substr(at + 9)));
  const auto pages =
      fixture.paginate(fixture.material(image(", width: " + width) + words), set_layout);
  for (const auto& d : fixture.diagnostics.all()) UNSCOPED_INFO(told.hint << to_text(d));
  CHECK(pages);
}

TEST_CASE("The width that is told fits beside what else stands on the page") {
  std::string words;
  for (int i = 0; i < 60; ++i) words += "words that stay there ";
  LayoutFixture fixture;
  put_picture(fixture, 1000, 6000);
  const auto set_layout = fixture.layout(
      "      - {sections: [lead], above: 2, below: 1}\n"
      "      - {sections: [help], above: 2, below: 1}\n");
  const std::string help = "  help:\n    - {kind: text, id: words, text: \"" + words + "\"}\n";
  CHECK_FALSE(fixture.paginate(fixture.material(image("") + help), set_layout));
  REQUIRE(rules(fixture.diagnostics) == std::vector<std::string>{"overflow"});
  const std::string hint = fixture.diagnostics.all()[0].hint;
  const std::size_t at = hint.find("'width': ");
  INFO(hint);
  REQUIRE(at != std::string::npos);
  const int width = std::stoi(hint.substr(at + 9));
  const auto fits = [&](int of_picture) {
    fixture.diagnostics = {};
    const std::string more = ", width: " + std::to_string(of_picture);
    return fixture.paginate(fixture.material(image(more) + help), set_layout).has_value();
  };
  CHECK(fits(width));
  CHECK_FALSE(fits(width + 1));
}

TEST_CASE("A picture of too few pixels is a warning that says how few") {
  LayoutFixture fixture;
  put_picture(fixture, 400, 200);
  fixture.page(image(""), stack);
  REQUIRE(rules(fixture.diagnostics) == std::vector<std::string>{"picture-resolution"});
  CHECK_THAT(fixture.diagnostics.all().front().message,
             Catch::Contains("has 100 pixels to the inch"));
}

TEST_CASE("On a canvas of pixels, a picture needs as many as it covers") {
  for (const int width : {400, 300}) {
    LayoutFixture fixture;
    put_picture(fixture, width, 200);
    const auto material = fixture.material(image(""));
    CHECK(fixture.paginate(material, fixture.layout(stack, "formats: [png]\n")));
    CHECK(fixture.diagnostics.warnings() == (width == 400 ? 0 : 1));
  }
}

TEST_CASE("A broken picture is an error in its place") {
  LayoutFixture fixture;
  write_file(fixture.folder / "content/pictures/ramp.png", "\x89PNG\r\n\x1A\nbroken");
  write_file(fixture.folder / "content/en/piece.yaml",
             "material: piece\ntitle: A\nsubject: B\naudience: public\nrevised: 2026-11-22\n"
             "layouts: [test]\nsections:\n" +
                 image(""));
  const auto project = content::load_project(fixture.folder.path(), fixture.diagnostics);
  CHECK_FALSE(resolve::resolve(project, project.materials.at(0), project.languages.at(0),
                               fixture.diagnostics));
  REQUIRE(rules(fixture.diagnostics) == std::vector<std::string>{"picture-unusable"});
  CHECK(fixture.diagnostics.all().front().place.line == 9);
}

}  // namespace pliego::image_test
