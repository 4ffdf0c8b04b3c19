// Figures that share one base: in a row, each beside its words, or in a grid, above them; the base
// below them all.
#include "content/blocks/stats.h"

#include <algorithm>

#include "layout/block.h"
#include "layout/figure_text.h"
#include "layout/stats_grid.h"

namespace pliego::layout {
namespace {

struct Cell {
  resolve::Text number;
  SetText set_number, set_words;
  const resolve::Text* words = nullptr;
  double number_width = 0;
};

Cell set_cell(const resolve::Item& item, double width, double gap, Setting& setting) {
  Cell cell;
  cell.number = figure_text(*item.fields.figure(content::stats::item::fact));
  cell.words = item.fields.text(content::stats::item::text);
  cell.set_number = set_text(setting, cell.number, setting.theme().style("count"), width);
  cell.number_width = cell.set_number.paragraph->widest;
  cell.set_words = set_text(setting, *cell.words, setting.theme().style("small"),
                            width - cell.number_width - gap);
  return cell;
}

void add_row(const resolve::Block& block, double width, Setting& setting, SetBlock& set,
             draw::NodeId list) {
  const auto& items = block.fields.items(content::stats::items);
  const double count = static_cast<double>(items.size());
  const double gutter = setting.space(1.4), gap = setting.space(0.55);
  const double column = (width - gutter * (count - 1)) / count;
  const TextStyle& number_style = setting.theme().style("count");
  const TextStyle& small = setting.theme().style("small");
  Piece row{.before = setting.space(0.6), .keep_with_next = true};
  row.items.push_back(draw::line({0, 0}, {width, 0}, setting.color(ColorRole::rule), 0.6, "rule"));
  const double top = setting.space(0.55);
  double start = 0;
  for (const resolve::Item& item : items) {
    Cell cell = set_cell(item, column, gap, setting);
    const draw::NodeId li = set.structure.add(list, draw::Role::list_item);
    set.structure.nodes[li].id = block.id + "." + item.id;
    const draw::NodeId body = set.structure.add(li, draw::Role::list_body);
    // The number's capitals top out with the ascenders of the words' first line.
    const double words_cap_top = first_baseline(cell.set_words) - setting.cap_height(small);
    const double number_top =
        top + words_cap_top + setting.cap_height(number_style) - first_baseline(cell.set_number);
    place_text(cell.set_number, cell.number, {setting.from_start(start, column, width), number_top},
               set.structure, body, row.items);
    const double measure = column - cell.number_width - gap;
    const double x = setting.from_start(start + cell.number_width + gap, measure, width);
    place_text(cell.set_words, *cell.words, {x, top}, set.structure, body, row.items);
    row.height = std::max({row.height, top + cell.set_words.height(),
                           top + words_cap_top + setting.cap_height(number_style)});
    start += column + gutter;
  }
  set.pieces.push_back(std::move(row));
}

}  // namespace

SetBlock stats_block(const resolve::Block& block, double width, Setting& setting) {
  SetBlock set = start_block();
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  const bool grid = block.fields.look(content::stats::style) == content::StatsStyle::grid;
  set.chooses = grid;  // how many columns, and how large its numbers
  (grid ? add_stats_grid : add_row)(block, width, setting, set, list);
  const std::size_t rows = set.pieces.size();
  const resolve::Text& lead = *block.fields.text(content::stats::lead);
  add_paragraph(set, setting, lead, setting.theme().style("note"), draw::Role::paragraph, lead.id,
                width, setting.space(grid ? 0.7 : 0.4));
  for (std::size_t i = rows; i < set.pieces.size(); ++i) set.pieces[i].stretch = false;
  return set;
}

}  // namespace pliego::layout
