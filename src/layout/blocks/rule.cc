#include "layout/block.h"

namespace pliego::layout {

SetBlock rule_block(const resolve::Block&, double width, Setting& setting) {
  SetBlock set = start_block();
  Piece piece{.before = setting.space(0.6), .height = 0.6};
  piece.items.push_back(
      draw::line({0, 0.3}, {width, 0.3}, setting.color(ColorRole::rule), 0.6, "rule"));
  set.pieces.push_back(std::move(piece));
  return set;
}

}  // namespace pliego::layout
