#include "set_one.h"

namespace pliego::test {
OneBlock::OneBlock(LayoutFixture& fixture, const std::string& sections, double width,
                   bool measuring)
    : material(fixture.material(sections)),
      library(layout::load_library(fixture.folder.path(), fixture.diagnostics)),
      theme(library.themes.at("pliego")),
      typesetter(*fixture.fonts),
      setter(typesetter, cache, theme, theme.scales.at("card"), material),
      setting(theme, theme.scales.at("card"), 1, material, setter) {
  setting.measuring = measuring;
  const resolve::Block& first = material.section("main")->blocks.at(0);
  block = layout::setter_for(first.kind->name)(first, width, setting);
}

std::vector<Rect> boxes(const layout::SetBlock& block, const std::string& note) {
  std::vector<Rect> found;
  for (const layout::Piece& piece : block.pieces)
    for (const draw::Item& item : piece.items)
      if (const auto* path = std::get_if<draw::Path>(&item); path && path->note == note)
        found.push_back(draw::bounds(item).value());
  return found;
}

}  // namespace pliego::test
