// Upright columns on their tracks, number and words below each.
#include <algorithm>

#include "layout/charts/chart.h"

namespace pliego::layout {
namespace {

struct Grid {
  TextStyle number, words;
  double cell, gap;    // width of one column's words, and between them
  double bar, height;  // of a track
};

Grid grid_of(std::size_t count, double width, Setting& setting) {
  Grid grid{share_style(setting), setting.theme().style("small"), 0, setting.space(0.8), 0, 0};
  grid.words.balance = true;
  const double columns = static_cast<double>(count);
  grid.cell = (width - grid.gap * (columns - 1)) / columns;
  grid.bar = std::min(grid.cell * 0.6, setting.space(2.6));
  grid.height = std::clamp(width * 0.36, setting.space(6), setting.space(9));
  return grid;
}

bool too_narrow(const std::vector<Share>& shares, const Grid& grid, Setting& setting) {
  return std::any_of(shares.begin(), shares.end(), [&](const Share& share) {
    return extent(setting, *share.words, grid.words).least > grid.cell ||
           extent(setting, share.number, grid.number).natural > grid.cell;
  });
}

// Draws one column whose words' left edge is at x; its height.
double place_column(const Share& share, const Grid& grid, double x, Setting& setting,
                    draw::Structure& structure, draw::NodeId list, std::vector<draw::Item>& to) {
  const double left = x + (grid.cell - grid.bar) / 2, filled = share.part * grid.height;
  add_bar({left, 0, grid.bar, grid.height}, {left, grid.height - filled, grid.bar, filled},
          setting.space(0.22), setting, to);
  const SetText number =
      set_text(setting, share.number, grid.number, grid.cell, text::Align::center);
  const SetText words = set_text(setting, *share.words, grid.words, grid.cell, text::Align::center);
  const draw::NodeId node = add_share(structure, list, share);
  const double baseline = grid.height + setting.space(0.5) + setting.cap_height(grid.number);
  place_text(number, share.number, {x, baseline - first_baseline(number)}, structure, node, to);
  const double top = baseline + setting.space(0.25);
  place_text(words, *share.words, {x, top}, structure, node, to);
  return top + words.height();
}

}  // namespace

void set_columns(const resolve::Block& block, double width, Setting& setting, SetBlock& set) {
  const std::vector<Share> shares = shares_of(block);
  const Grid grid = grid_of(shares.size(), width, setting);
  if (too_narrow(shares, grid, setting)) return set_bars(block, width, setting, set);
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  Piece piece{.before = setting.space(set.pieces.empty() ? 0.9 : 0.6)};
  double start = 0;
  for (const Share& share : shares) {
    const double x = setting.from_start(start, grid.cell, width);
    piece.height = std::max(
        piece.height, place_column(share, grid, x, setting, set.structure, list, piece.items));
    start += grid.cell + grid.gap;
  }
  set.pieces.push_back(std::move(piece));
}

}  // namespace pliego::layout
