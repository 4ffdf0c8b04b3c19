// Cards in a grid, equally high in a row: an icon, a head, a sentence.
#include "content/blocks/cards.h"

#include <algorithm>

#include "layout/block.h"

namespace pliego::layout {
namespace {

struct Card {
  const resolve::Item* item;
  SetText head, body;
  double text_height = 0;
  double height = 0;
};

struct Grid {
  int columns;
  bool panels;
  content::CardIcons icons;
  double gutter, pad, width;  // width of one card
  double icon, disc;          // sizes of an icon and of the disc behind it
  double indent = 0;          // of the words behind a disc
  double head_indent = 0;
};

Grid grid_of(const resolve::Block& block, double width, Setting& setting) {
  const bool panels = block.fields.look(content::cards::style) == content::CardStyle::panels;
  Grid grid{.columns = block.fields.integer(content::cards::columns, 2),
            .panels = panels,
            .icons = block.fields.look(content::cards::icons),
            .gutter = setting.space(panels ? 0.8 : 1.4),
            .pad = 0,
            .width = 0,
            .icon = setting.space(1.5),
            .disc = setting.space(2.5)};
  if (grid.panels) grid.pad = setting.space(0.75);
  if (grid.icons == content::CardIcons::beside) grid.indent = grid.disc + setting.space(0.75);
  if (grid.icons == content::CardIcons::head) {
    grid.icon = setting.size(setting.theme().style("h3")) * 1.5;
    grid.head_indent = grid.icon + setting.space(0.3);
  }
  grid.width = (width - grid.gutter * (grid.columns - 1)) / grid.columns;
  return grid;
}

double icon_height(const Card& card, const Grid& grid, Setting& setting) {
  if (grid.icons != content::CardIcons::above ||
      card.item->fields.word(content::cards::item::icon).empty())
    return 0;
  return grid.icon + setting.space(0.4);
}

double between(const Card& card, const Grid& grid, const Setting& setting) {
  if (!card.item->fields.text(content::cards::item::head)) return 0;
  return setting.space(grid.icons == content::CardIcons::head ? 0.3 : 0.1);
}

Card set_card(const resolve::Item& item, const Grid& grid, Setting& setting) {
  const double measure = grid.width - 2 * grid.pad - grid.indent;
  Card card{.item = &item};
  if (const auto* head = item.fields.text(content::cards::item::head))
    card.head = set_text(setting, *head, setting.theme().style("h3"), measure - grid.head_indent);
  card.body = set_text(setting, *item.fields.text(content::cards::item::text),
                       setting.theme().style("body"), measure);
  card.text_height = card.head.height() + between(card, grid, setting) + card.body.height();
  card.height =
      2 * grid.pad + icon_height(card, grid, setting) +
      std::max(card.text_height, grid.icons == content::CardIcons::beside ? grid.disc : 0);
  return card;
}

// An icon in a disc that hangs from the card's top, so that those of a row stand level.
void add_disc(const Card& card, const Rect& area, const Grid& grid, Setting& setting,
              std::vector<draw::Item>& to) {
  const auto icon = card.item->fields.word(content::cards::item::icon);
  if (icon.empty()) return;
  const double measure = area.width - 2 * grid.pad;
  const Point center{area.x + grid.pad + setting.from_start(grid.disc / 2, 0, measure),
                     area.y + grid.pad + grid.disc / 2};
  const Color& disc = setting.dark
                          ? setting.color(ColorRole::on_dark_panel)
                          : setting.panel_color(grid.panels ? ColorRole::paper : ColorRole::tint);
  add_shape(setting, draw::circle(center, grid.disc / 2, disc, "disc"), to);
  add_icon(setting, icon, card.item->mark, {center.x - grid.icon / 2, center.y - grid.icon / 2},
           grid.icon, setting.color(ColorRole::accent, ColorRole::on_dark), to);
}

// A small icon before the head, level with its first line.
void add_head_icon(const Card& card, const Rect& area, const Grid& grid, Setting& setting,
                   std::vector<draw::Item>& to) {
  const auto icon = card.item->fields.word(content::cards::item::icon);
  if (icon.empty() || !card.item->fields.text(content::cards::item::head)) return;
  const double measure = area.width - 2 * grid.pad, edge = grid.icon * 2 / 24;
  const double middle = area.y + grid.pad + first_baseline(card.head) -
                        setting.cap_height(setting.theme().style("h3")) / 2;
  add_icon(
      setting, icon, card.item->mark,
      {area.x + grid.pad + setting.from_start(-edge, grid.icon, measure), middle - grid.icon / 2},
      grid.icon, setting.color(ColorRole::accent, ColorRole::on_dark), to);
}

// An icon above the words.
void add_top_icon(const Card& card, const Rect& area, const Grid& grid, Setting& setting,
                  std::vector<draw::Item>& to) {
  const auto icon = card.item->fields.word(content::cards::item::icon);
  if (icon.empty()) return;
  const double measure = area.width - 2 * grid.pad;
  const double x = area.x + grid.pad + setting.from_start(0, grid.icon, measure);
  add_icon(setting, icon, card.item->mark, {x, area.y + grid.pad}, grid.icon,
           setting.color(ColorRole::accent, ColorRole::on_dark), to);
}

// Returns where the words begin, from the card's top.
double place_icon(const Card& card, const Rect& area, const Grid& grid, Setting& setting,
                  std::vector<draw::Item>& to) {
  switch (grid.icons) {
    case content::CardIcons::above:
      add_top_icon(card, area, grid, setting, to);
      break;
    case content::CardIcons::beside:
      add_disc(card, area, grid, setting, to);
      return grid.pad + std::max(0.0, grid.disc - card.text_height) / 2;
    case content::CardIcons::head:
      add_head_icon(card, area, grid, setting, to);
      return grid.pad;
  }
  return grid.pad + icon_height(card, grid, setting);
}

void place_card(const Card& card, const Rect& area, const Grid& grid, Setting& setting,
                SetBlock& set, draw::NodeId list, std::vector<draw::Item>& to) {
  if (grid.panels)
    add_shape(setting,
              draw::rounded_rectangle(area, setting.space(0.25),
                                      setting.panel_color(ColorRole::ground), "card"),
              to);
  double y = area.y + place_icon(card, area, grid, setting, to);
  const double measure = area.width - 2 * grid.pad;
  const double x =
      area.x + grid.pad + setting.from_start(grid.indent, measure - grid.indent, measure);
  const draw::NodeId li = set.structure.add(list, draw::Role::list_item);
  set.structure.nodes[li].id = set.structure.nodes[list].id + "." + card.item->id;
  const draw::NodeId under = set.structure.add(li, draw::Role::list_body);
  if (const auto* head = card.item->fields.text(content::cards::item::head)) {
    const draw::NodeId node = set.structure.add(under, draw::Role::paragraph);
    const double inner = measure - grid.indent;
    const double head_x = x + setting.from_start(grid.head_indent, inner - grid.head_indent, inner);
    place_text(card.head, *head, {head_x, y}, set.structure, node, to);
    y += card.head.height() + between(card, grid, setting);
  }
  const draw::NodeId body = set.structure.add(under, draw::Role::paragraph);
  place_text(card.body, *card.item->fields.text(content::cards::item::text), {x, y}, set.structure,
             body, to);
}

}  // namespace

SetBlock cards_block(const resolve::Block& block, double width, Setting& setting) {
  const Grid grid = grid_of(block, width, setting);
  const bool dark_around = setting.dark;
  if (grid.panels) setting.dark = false;
  SetBlock set = start_block();
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  const auto& items = block.fields.items(content::cards::items);
  for (std::size_t first = 0; first < items.size(); first += grid.columns) {
    const std::size_t end = std::min(items.size(), first + grid.columns);
    std::vector<Card> row;
    Piece piece{.before = first == 0 ? setting.space(0.6) : grid.gutter};
    piece.item = static_cast<int>(first);
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
