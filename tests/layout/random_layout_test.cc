// Layouts and pieces made at random: nothing crashes, and what can't be set is told.
#include <catch2/catch.hpp>

#include "files/files.h"
#include "fixture.h"
#include "random_piece.h"

namespace pliego::random_layout_test {

using namespace pliego::test;

namespace {

void check_told(const Diagnostics& diagnostics) {
  for (const Diagnostic& told : diagnostics.all()) {
    INFO(to_text(told));
    CHECK_FALSE(told.place.file.empty());
    CHECK(told.place.line > 0);
    CHECK_FALSE(told.hint.empty());
    CHECK(told.message.find("''") == std::string::npos);
  }
}

// The layout that a file holds, if it is sound.
const layout::Layout* load(LayoutFixture& fixture, const std::string& yaml,
                           Diagnostics& diagnostics) {
  write_file(fixture.folder / "layouts/test.yaml", yaml);
  fixture.library = layout::load_library(fixture.folder.path(), diagnostics);
  const auto found = fixture.library.layouts.find("test");
  return found == fixture.library.layouts.end() ? nullptr : &found->second;
}

}  // namespace

TEST_CASE("Layouts made at random are set, or told to be wrong with place and hint") {
  LayoutFixture fixture;
  int set = 0, told = 0;
  for (unsigned seed = 1; seed <= 120; ++seed) {
    INFO("seed " << seed);
    RandomPiece random(seed);
    Diagnostics loading;
    const layout::Layout* layout = load(fixture, random.layout(), loading);
    check_told(loading);
    if (!layout) {
      CHECK(loading.has_errors());
      continue;
    }
    auto material = fixture.material(random.section("lead", random.number(1, 3)) +
                                     random.section("body", random.number(1, 12)) +
                                     random.section("more", random.number(1, 3)));
    material.right_to_left = random.chance(40);
    fixture.diagnostics = {};
    const auto pages = fixture.paginate(material, *layout);
    CHECK(pages.has_value() != fixture.diagnostics.has_errors());
    check_told(fixture.diagnostics);
    if (pages) CHECK_FALSE(pages->document.pages.empty());
    if (pages) CHECK(draw::faults(pages->document).empty());
    ++(pages ? set : told);
    fixture.diagnostics = {};
  }
  CHECK(set > 5);
  CHECK(told > 5);
}

}  // namespace pliego::random_layout_test
