// The list of references on a page.
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "draw/visit.h"
#include "fixture.h"
#include "layout/block.h"
#include "layout/block_cache.h"

namespace pliego::references_test {

using namespace pliego::test;

namespace {

constexpr const char* sections =
    "  lead:\n"
    "    - {kind: references, id: reading, show: [harwin-barlow-2022, ncadv-2023, bosk-2022]}\n";
constexpr const char* stack = "      - {sections: [lead], above: 2, below: 1}\n";

std::vector<draw::NodeId> of_role(const draw::Document& document, draw::Role role) {
  std::vector<draw::NodeId> found;
  for (std::size_t id = 0; id < document.structure.nodes.size(); ++id)
    if (document.structure.nodes[id].role == role) found.push_back(static_cast<draw::NodeId>(id));
  return found;
}

}  // namespace

TEST_CASE("Each work is a paragraph of a list, sorted, its later lines standing in") {
  LayoutFixture fixture;
  const auto document = fixture.page(sections, stack);
  CHECK(of_role(document, draw::Role::list).size() == 1);
  CHECK(of_role(document, draw::Role::list_item).size() == 3);
  CHECK(of_role(document, draw::Role::link).size() == 3);
  const Point first = origin_of(document, "Bosk,"), other = origin_of(document, "Harwin,");
  CHECK(first.y < other.y);
  CHECK(first.x == Approx(36));
  CHECK(other.x == Approx(36));
  std::set<double> edges;  // where the lines of text begin
  for (const draw::Item& item : document.pages.at(0).items) {
    const auto* run = std::get_if<draw::TextRun>(&item);
    if (run && run->origin.x < 72) edges.insert(std::round(run->origin.x));
  }
  CHECK(edges == std::set<double>{36, 56});
}

TEST_CASE("Lines of a reference keep together at their ends") {
  LayoutFixture fixture;
  const auto material = fixture.material(sections);
  const auto layout = fixture.layout(stack);
  const auto& theme = fixture.library.themes.at("pliego");
  const auto& steps = theme.scales.at("card");
  text::Typesetter typesetter(*fixture.fonts);
  layout::BlockCache cache;
  layout::PieceSetter setter(typesetter, cache, theme, steps, material);
  layout::Setting setting(theme, steps, 1, material, setter);
  const auto set = layout::setter_for("references")(material.sections[0].blocks[0], 288, setting);
  std::size_t i = 0;
  int works = 0;
  while (i < set.pieces.size()) {
    std::size_t lines = 1;
    while (i + lines < set.pieces.size() && set.pieces[i + lines].before == 0) ++lines;
    REQUIRE(lines >= 2);
    CHECK(set.pieces[i].keep_with_next);
    CHECK(set.pieces[i + lines - 2].keep_with_next);
    CHECK_FALSE(set.pieces[i + lines - 1].keep_with_next);
    i += lines;
    ++works;
  }
  CHECK(works == 3);
}

}  // namespace pliego::references_test
