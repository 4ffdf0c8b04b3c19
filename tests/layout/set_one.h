// One block set by itself, at scale 1 of the card's type.
#pragma once

#include "fixture.h"
#include "layout/block.h"
#include "layout/block_cache.h"

namespace pliego::test {

struct OneBlock {
  // The first block of the section "main", its texts kept for as long as this lives.
  OneBlock(LayoutFixture& fixture, const std::string& sections, double width,
           bool measuring = false);

  resolve::Material material;
  layout::Library library;
  const layout::Theme& theme;
  text::Typesetter typesetter;
  layout::BlockCache cache;
  layout::PieceSetter setter;
  layout::Setting setting;
  layout::SetBlock block;
};

// All items of a block's pieces whose note is `note`, as boxes from their pieces' corners.
std::vector<Rect> boxes(const layout::SetBlock& block, const std::string& note);

}  // namespace pliego::test
