// One share as part of a ring, its number in the middle, its words beside it.
#include <algorithm>

#include "layout/charts/chart.h"

namespace pliego::layout {

void set_donut(const resolve::Block& block, double width, Setting& setting, SetBlock& set) {
  const Share share = shares_of(block).front();
  const double across =
      std::min(width, std::clamp(width * 0.36, setting.space(5.5), setting.space(9)));
  const double thick = across * 0.13, inner = across - 2 * thick;
  const Beside layout({across, across}, nullptr, *share.words, width, setting);

  Piece piece{.before = setting.space(set.pieces.empty() ? 0.9 : 1), .height = layout.height()};
  const Point center{layout.mark().x + across / 2, layout.mark().y + across / 2};
  const double radius = (across - thick) / 2;
  add_shape(setting, draw::arc(center, radius, 0, 1, track_color(setting), thick, "track"),
            piece.items);
  add_shape(setting, draw::arc(center, radius, 0, share.part, mark_color(setting), thick, "ring"),
            piece.items);
  TextStyle style = figure_style(setting, {share.number}, inner * 0.78, "h1");
  style.color = ColorRole::lead;
  const SetText number = set_text(setting, share.number, style, across, text::Align::center);
  const double top = center.y + setting.cap_height(style) / 2 - first_baseline(number);
  const draw::NodeId node = set.structure.add(0, draw::Role::paragraph);
  set.structure.nodes[node].id = share.id;
  place_text(number, share.number, {layout.mark().x, top}, set.structure, node, piece.items);
  layout.place(set.structure, node, piece.items);
  set.pieces.push_back(std::move(piece));
}

}  // namespace pliego::layout
