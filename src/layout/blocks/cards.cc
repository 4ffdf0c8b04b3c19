// Cards in a grid, equally high in a row: an icon, a head, a sentence.
#include <algorithm>

#include "layout/block.h"

namespace pliego::layout {
namespace {

struct Card {
  const language::Item* item;
  SetText head, body;
  double height = 0;
};

struct Grid {
  int columns;
  double gutter, pad, icon, width;  // width of one card
};

double icon_height(const Card& card, const Grid& grid, Setting& setting) {
  return card.item->fields.word("icon").empty() ? 0 : grid.icon + setting.space(0.4);
}

Card set_card(const language::Item& item, const Grid& grid, Setting& setting) {
  const double measure = grid.width - 2 * grid.pad;
  Card card{.item = &item};
  card.head = set_text(setting, *item.fields.text("head"), setting.theme().style("h3"), measure);
  card.body = set_text(setting, *item.fields.text("text"), setting.theme().style("body"), measure);
  card.height = 2 * grid.pad + icon_height(card, grid, setting) + card.head.height() +
                setting.space(0.1) + card.body.height();
  return card;
}

void place_card(const Card& card, Rect area, const Grid& grid, Setting& setting, SetBlock& set,
                draw::NodeId list, std::vector<draw::Item>& to) {
  to.push_back(
      draw::rounded_rectangle(area, setting.space(0.25), setting.panel_color("sand"), "card"));
  const double measure = area.width - 2 * grid.pad;
  double y = grid.pad;
  if (const auto icon = card.item->fields.word("icon"); !icon.empty()) {
    const double x = area.x + grid.pad + setting.from_start(0, grid.icon, measure);
    add_icon(setting, icon, card.item->mark, {x, y}, grid.icon, setting.theme().color("teal"), to);
  }
  y += icon_height(card, grid, setting);
  const draw::NodeId li = set.structure.add(list, draw::Role::list_item);
  const draw::NodeId under = set.structure.add(li, draw::Role::list_body);
  const draw::NodeId head = set.structure.add(under, draw::Role::paragraph);
  const draw::NodeId body = set.structure.add(under, draw::Role::paragraph);
  place_text(card.head, *card.item->fields.text("head"), {area.x + grid.pad, y}, set.structure,
             head, to);
  y += card.head.height() + setting.space(0.1);
  place_text(card.body, *card.item->fields.text("text"), {area.x + grid.pad, y}, set.structure,
             body, to);
}

}  // namespace

SetBlock cards_block(const language::Block& block, double width, Setting& setting) {
  Grid grid{.columns = block.fields.integer("columns", 2),
            .gutter = setting.space(0.8),
            .pad = setting.space(0.75),
            .icon = setting.space(1.5),
            .width = 0};
  grid.width = (width - grid.gutter * (grid.columns - 1)) / grid.columns;
  const bool dark_around = setting.dark;
  setting.dark = false;
  SetBlock set = start_block();
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  const auto& items = block.fields.items("items");
  for (std::size_t first = 0; first < items.size(); first += grid.columns) {
    const std::size_t end = std::min(items.size(), first + grid.columns);
    std::vector<Card> row;
    Piece piece{.before = first == 0 ? setting.space(0.6) : grid.gutter};
    for (std::size_t i = first; i < end; ++i) {
      row.push_back(set_card(items[i], grid, setting));
      piece.height = std::max(piece.height, row.back().height);
    }
    double start = 0;
    for (const Card& card : row) {
      const Rect area{setting.from_start(start, grid.width, width), 0, grid.width, piece.height};
      place_card(card, area, grid, setting, set, list, piece.items);
      start += grid.width + grid.gutter;
    }
    set.pieces.push_back(std::move(piece));
  }
  setting.dark = dark_around;
  return set;
}

}  // namespace pliego::layout
