// A table: heads on a dark band, thin rules between the rows, the first column saying in bold what
// a row is about. Its columns run from the start edge.
#include "content/blocks/table.h"

#include <algorithm>

#include "layout/block.h"
#include "layout/column_widths.h"

namespace pliego::layout {
namespace {

using Cells = std::vector<const resolve::Text*>;

struct TableLook {
  TextStyle head, first, cell;
  double side, pad;  // inside a cell: at its sides, above and below its text

  const TextStyle& body(std::size_t column) const { return column == 0 ? first : cell; }
};

// The roomy look, or the close one, for many columns and narrow measures.
TableLook look_of(bool close, Setting& setting) {
  const TextStyle& cell = setting.theme().style(close ? "small" : "body");
  TableLook look{.head = cell,
                 .first = cell,
                 .cell = cell,
                 .side = setting.space(close ? 0.3 : 0.55),
                 .pad = setting.space(close ? 0.28 : 0.38)};
  look.head.font = look.first.font = setting.theme().style("h4").font;
  look.head.balance = true;
  return look;
}

Cells heads_of(const resolve::Block& block) {
  Cells heads;
  for (const resolve::Item& column : block.fields.items(content::table::columns))
    heads.push_back(column.fields.text(content::table::column::text));
  return heads;
}

Cells cells_of(const resolve::Block& block, const resolve::Item& row) {
  Cells cells;
  for (const resolve::Item& column : block.fields.items(content::table::columns))
    cells.push_back(row.fields.cell(column.id));
  return cells;
}

void widen_column(Extent& column, const Extent& cell, double sides) {
  column.least = std::max(column.least, cell.least + sides);
  column.natural = std::max(column.natural, cell.natural + sides);
}

std::vector<Extent> extents_of(const resolve::Block& block, const TableLook& look,
                               Setting& setting) {
  const Cells heads = heads_of(block);
  std::vector<Extent> columns(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i)
    widen_column(columns[i], extent(setting, *heads[i], look.head), 2 * look.side);
  for (const resolve::Item& row : block.fields.items(content::table::rows)) {
    const Cells cells = cells_of(block, row);
    for (std::size_t i = 0; i < cells.size(); ++i)
      widen_column(columns[i], extent(setting, *cells[i], look.body(i)), 2 * look.side);
  }
  return columns;
}

struct Plan {
  TableLook look;
  std::vector<double> widths;
};

Plan plan_of(const resolve::Block& block, double width, Setting& setting) {
  if (block.fields.items(content::table::columns).size() <= 3) {
    TableLook roomy = look_of(false, setting);
    const std::vector<Extent> columns = extents_of(block, roomy, setting);
    double least = 0;
    for (const Extent& column : columns) least += column.least;
    if (least <= width) return {std::move(roomy), column_widths(columns, width)};
  }
  TableLook close = look_of(true, setting);
  const std::vector<Extent> columns = extents_of(block, close, setting);
  return {std::move(close), column_widths(columns, width)};
}

// One row being set: its cells' texts, then their places.
class Row {
 public:
  Row(const Plan& plan, double width) : look_(plan.look), widths_(plan.widths), width_(width) {}

  void add(const resolve::Text& text, const TextStyle& style, draw::Role role, Setting& setting) {
    const double measure = widths_[cells_.size()] - 2 * look_.side;
    cells_.push_back({set_text(setting, text, style, measure), &text, role});
    height_ = std::max(height_, cells_.back().set.height() + 2 * look_.pad);
  }

  double height() const { return height_; }

  void place(Setting& setting, draw::Structure& structure, draw::NodeId table,
             std::vector<draw::Item>& to) const {
    const draw::NodeId row = structure.add(table, draw::Role::table_row);
    double start = 0;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      const draw::NodeId node = structure.add(row, cell.role);
      structure.nodes[node].id = cell.text->id;
      const double measure = widths_[i] - 2 * look_.side;
      const double x = setting.from_start(start + look_.side, measure, width_);
      place_text(cell.set, *cell.text, {x, look_.pad}, structure, node, to);
      start += widths_[i];
    }
  }

 private:
  struct Cell {
    SetText set;
    const resolve::Text* text;
    draw::Role role;
  };

  const TableLook& look_;
  const std::vector<double>& widths_;
  double width_;
  std::vector<Cell> cells_;
  double height_ = 0;
};

// The head once more, as decoration: its words have been said.
std::shared_ptr<const Repeated> repeated(const Piece& head) {
  auto again = std::make_shared<Repeated>();
  again->height = head.height;
  for (const draw::Item& item : head.items) {
    if (std::holds_alternative<draw::Link>(item)) continue;
    again->items.push_back(item);
    if (auto* run = std::get_if<draw::TextRun>(&again->items.back())) run->mark = {};
  }
  return again;
}

class Table {
 public:
  Table(const resolve::Block& block, double width, Setting& setting)
      : block_(block),
        width_(width),
        setting_(setting),
        plan_(plan_of(block, width, setting)),
        set_(start_block()),
        node_(set_.structure.add(0, draw::Role::table)) {
    set_.chooses = true;  // between the roomy and the close look
    set_.structure.nodes[node_].id = block.id;
  }

  SetBlock set() {
    add_caption();
    add_head();
    const auto again = repeated(set_.pieces.back());
    bool first = true;
    int number = 0;
    for (const resolve::Item& row : block_.fields.items(content::table::rows)) {
      add_row(cells_of(block_, row));
      set_.pieces.back().item = number++;
      if (!first) set_.pieces.back().repeat_above = again;
      first = false;
    }
    return std::move(set_);
  }

 private:
  void add_caption() {
    const resolve::Text* caption = block_.fields.text(content::table::caption);
    if (!caption) return;
    add_paragraph(set_, setting_, *caption, setting_.theme().style("h4"), draw::Role::caption,
                  caption->id, width_, setting_.space(0.7), nullptr, node_);
    keep_together(set_, 0);
  }

  void add_head() {
    const bool dark_around = setting_.dark;
    setting_.dark = true;
    Row row(plan_, width_);
    for (const resolve::Text* head : heads_of(block_))
      row.add(*head, plan_.look.head, draw::Role::table_header, setting_);
    setting_.dark = dark_around;
    const bool captioned = !set_.pieces.empty();
    Piece piece{.before = setting_.space(captioned ? 0.35 : 0.7),
                .height = row.height(),
                .keep_with_next = true,
                .stretch = !captioned};
    add_shape(setting_,
              draw::rectangle({0, 0, width_, piece.height}, setting_.color(ColorRole::second),
                              "table-head"),
              piece.items);
    row.place(setting_, set_.structure, node_, piece.items);
    set_.pieces.push_back(std::move(piece));
  }

  void add_row(const Cells& cells) {
    Row row(plan_, width_);
    for (std::size_t i = 0; i < cells.size(); ++i)
      row.add(*cells[i], plan_.look.body(i),
              i == 0 ? draw::Role::table_header : draw::Role::table_data, setting_);
    Piece piece{.height = row.height(), .stretch = false};
    row.place(setting_, set_.structure, node_, piece.items);
    add_shape(setting_,
              draw::line({0, piece.height}, {width_, piece.height}, setting_.color(ColorRole::rule),
                         0.6, "table-rule"),
              piece.items);
    set_.pieces.push_back(std::move(piece));
  }

  const resolve::Block& block_;
  double width_;
  Setting& setting_;
  const Plan plan_;
  SetBlock set_;
  draw::NodeId node_;
};

}  // namespace

SetBlock table_block(const resolve::Block& block, double width, Setting& setting) {
  return Table(block, width, setting).set();
}

}  // namespace pliego::layout
