// One share as people: so many of so many, and the same in large words.
#include <algorithm>
#include <cmath>

#include "layout/charts/chart.h"

namespace pliego::layout {
namespace {

constexpr double pitch = 1.16;  // from one to the next, times their width

// The icon's glyph with its ink's box `side` wide at `at`: without the empty edge that icons have.
void add_person(Setting& setting, const yaml::Mark& mark, Point at, double side, const Color& color,
                std::vector<draw::Item>& to) {
  std::vector<draw::Item> drawn;
  add_icon(setting, "person", mark, {0, 0}, side, color, drawn);
  const auto box = drawn.empty() ? std::nullopt : draw::bounds(drawn.front());
  if (!box || box->width <= 0) return;
  drawn.clear();
  const double size = side * side / box->width, grown = size / side;
  add_icon(setting, "person", mark, {at.x - box->x * grown, at.y - box->y * grown}, size, color,
           drawn);
  draw::append(to, std::move(drawn), 0, 0, {});
}

// As large as they may be beside their words; where that is small, as large as the measure allows.
double side_of(int total, double width, const Setting& setting) {
  const double largest = setting.space(4);
  const double beside = width * 0.52 / (total * pitch);
  if (beside >= setting.space(1.7)) return std::min(largest, beside);
  return std::min(largest, width / (total * pitch));
}

}  // namespace

void set_people(const language::Block& block, double width, Setting& setting, SetBlock& set) {
  const Share share = shares_of(block).front();
  const int total = block.fields.integer("of", 0);
  const int filled = static_cast<int>(std::lround(share.part * total));
  language::Text number = *block.fields.text("share");
  number.spans.push_back({.text = " "});
  const double side = side_of(total, width, setting);
  const double across = side * (1 + pitch * (total - 1));
  const Beside layout({across, side}, &number, *share.words, width, setting);

  Piece piece{.before = setting.space(set.pieces.empty() ? 0.9 : 1), .height = layout.height()};
  const Color& full = setting.theme().color(setting.dark ? "white" : "coral");
  const Color& rest = setting.theme().color(setting.dark ? "plum-2" : "line");
  for (int i = 0; i < total && !setting.measuring; ++i) {
    const double x = setting.from_start(i * side * pitch, side, across);
    add_person(setting, block.mark, {layout.mark().x + x, layout.mark().y}, side,
               i < filled ? full : rest, piece.items);
  }
  const draw::NodeId node = set.structure.add(0, draw::Role::paragraph);
  set.structure.nodes[node].id = share.id;
  layout.place(set.structure, node, piece.items);
  set.pieces.push_back(std::move(piece));
}

}  // namespace pliego::layout
