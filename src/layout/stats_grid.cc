#include "layout/stats_grid.h"

#include <algorithm>

#include "content/blocks/stats.h"
#include "layout/figure_text.h"

namespace pliego::layout {
namespace {

struct Cell {
  std::string id;
  resolve::Text number;
  const resolve::Text* words;
  SetText set_number = {}, set_words = {};
};

struct Grid {
  int columns = 1;
  double gutter = 0, column = 0, width = 0;
  TextStyle number;
  double row = 0;  // height of each

  double start(std::size_t cell) const {
    return static_cast<double>(cell % columns) * (column + gutter);
  }
};

std::vector<Cell> cells_of(const resolve::Block& block) {
  std::vector<Cell> cells;
  for (const resolve::Item& item : block.fields.items(content::stats::items))
    cells.push_back({block.id + "." + item.id,
                     figure_text(*item.fields.figure(content::stats::item::fact)),
                     item.fields.text(content::stats::item::text)});
  return cells;
}

// The least width that holds every number at its smallest and every word whole.
double least_column(const std::vector<Cell>& cells, Setting& setting) {
  TextStyle smallest = setting.theme().style("figure");
  smallest.step = setting.theme().style("count").step;
  double least = 0;
  for (const Cell& cell : cells)
    least = std::max({least, extent(setting, cell.number, smallest).natural,
                      extent(setting, *cell.words, setting.theme().style("body")).least});
  return least;
}

Grid grid_of(const resolve::Block& block, const std::vector<Cell>& cells, double width,
             Setting& setting) {
  Grid grid{.gutter = setting.space(1.4), .width = width};
  const double fitting = (width + grid.gutter) / (least_column(cells, setting) + grid.gutter);
  const int wanted =
      std::min(block.fields.integer(content::stats::columns, 2), static_cast<int>(cells.size()));
  grid.columns = std::clamp(static_cast<int>(fitting), 1, wanted);
  grid.column = (width - grid.gutter * (grid.columns - 1)) / grid.columns;
  std::vector<resolve::Text> numbers;
  for (const Cell& cell : cells) numbers.push_back(cell.number);
  // A number that fills its column leaves no air beside the next.
  grid.number = figure_style(setting, numbers, grid.column * 0.85, "figure");
  return grid;
}

double words_top(const Grid& grid, Setting& setting) {
  return setting.cap_height(grid.number) + setting.space(0.42);
}

void set_cells(std::vector<Cell>& cells, Grid& grid, Setting& setting) {
  for (Cell& cell : cells) {
    cell.set_number = set_text(setting, cell.number, grid.number, grid.column);
    cell.set_words = set_text(setting, *cell.words, setting.theme().style("body"), grid.column);
    grid.row = std::max(grid.row, words_top(grid, setting) + cell.set_words.height());
  }
}

void place_cell(const Cell& cell, const Grid& grid, double start, Setting& setting, SetBlock& set,
                draw::NodeId list, std::vector<draw::Item>& to) {
  const draw::NodeId item = set.structure.add(list, draw::Role::list_item);
  set.structure.nodes[item].id = cell.id;
  const draw::NodeId body = set.structure.add(item, draw::Role::list_body);
  const double x = setting.from_start(start, grid.column, grid.width);
  const double number_top = setting.cap_height(grid.number) - first_baseline(cell.set_number);
  place_text(cell.set_number, cell.number, {x, number_top}, set.structure, body, to);
  place_text(cell.set_words, *cell.words, {x, words_top(grid, setting)}, set.structure, body, to);
}

}  // namespace

void add_stats_grid(const resolve::Block& block, double width, Setting& setting, SetBlock& set,
                    draw::NodeId list) {
  std::vector<Cell> cells = cells_of(block);
  Grid grid = grid_of(block, cells, width, setting);
  set_cells(cells, grid, setting);
  const auto columns = static_cast<std::size_t>(grid.columns);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i % columns == 0)
      set.pieces.push_back(
          {.before = setting.space(1.2), .height = grid.row, .keep_with_next = true});
    place_cell(cells[i], grid, grid.start(i), setting, set, list, set.pieces.back().items);
  }
  // Nothing stands below the last row that its shorter cells should line up with.
  double last = 0;
  for (std::size_t i = (cells.size() - 1) / columns * columns; i < cells.size(); ++i)
    last = std::max(last, words_top(grid, setting) + cells[i].set_words.height());
  set.pieces.back().height = last;
}

}  // namespace pliego::layout
