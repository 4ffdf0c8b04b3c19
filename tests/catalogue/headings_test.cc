// Headings on the finished pages, those of pictures too.
#include <catch2/catch.hpp>

#include "program/desk.h"

namespace pliego::headings_test {

using namespace pliego::test;

namespace {

// 1 to 6; 0 where it is no heading.
int level_of(draw::Role role) {
  return role >= draw::Role::h1 && role <= draw::Role::h6
             ? static_cast<int>(role) - static_cast<int>(draw::Role::h1) + 1
             : 0;
}

// Levels of the headings below the node, in reading order.
void collect(const draw::Structure& structure, draw::NodeId id, std::vector<int>& levels) {
  const draw::Node& node = structure.nodes.at(static_cast<std::size_t>(id));
  if (const int level = level_of(node.role)) levels.push_back(level);
  for (const draw::Kid& kid : node.kids)
    if (const auto* child = std::get_if<draw::ChildRef>(&kid))
      collect(structure, child->id, levels);
}

}  // namespace

TEST_CASE("Every piece in every layout has one title, first, and leaves no heading's level out",
          "[files]") {
  for (const Edition& edition : real_desk().all()) {
    INFO(edition.name());
    std::vector<int> levels;
    collect(real_desk().document(edition.material, edition.language, edition.layout).structure, 0,
            levels);
    REQUIRE_FALSE(levels.empty());
    CHECK(levels.front() == 1);
    CHECK(std::count(levels.begin(), levels.end(), 1) == 1);
    for (std::size_t i = 1; i < levels.size(); ++i) CHECK(levels[i] <= levels[i - 1] + 1);
  }
}

}  // namespace pliego::headings_test
