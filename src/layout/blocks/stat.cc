// One figure as a picture: a large number, its words beside it, or below it where the measure is
// narrow.
#include "content/blocks/stat.h"

#include <algorithm>

#include "layout/block.h"
#include "layout/figure_text.h"

namespace pliego::layout {
namespace {

// Words beside the number have at least this part of the measure.
constexpr double least_beside = 0.4;

double gap_of(bool big, const Setting& setting) { return setting.space(big ? 1.1 : 0.6); }

// Whether words that stand beside the number would stand below it in larger type.
bool goes_below(double number_width, double width, const TextStyle& number, bool big,
                const Setting& setting) {
  const Setting largest = setting.at_largest();
  const double grown = number_width * largest.size(number) / setting.size(number);
  return width - grown - gap_of(big, largest) <= width * least_beside;
}

}  // namespace

SetBlock stat_block(const resolve::Block& block, double width, Setting& setting) {
  const bool big = block.fields.look(content::stat::style) == content::StatStyle::big;
  TextStyle number_style = setting.theme().style(big ? "figure" : "count");
  const TextStyle& body = setting.theme().style(big ? "body" : "small");
  const resolve::Text number = figure_text(*block.fields.figure(content::stat::fact));
  const resolve::Text& text = *block.fields.text(content::stat::text);
  // In a narrow column the number is as wide as the column.
  number_style.times = std::min(1.0, width / extent(setting, number, number_style).natural);
  const SetText set_number = set_text(setting, number, number_style, width + 0.01);
  const double number_width = set_number.paragraph->widest;
  const double gap = gap_of(big, setting);
  const bool beside = width - number_width - gap > width * least_beside;
  const double measure = beside ? width - number_width - gap : width;
  const SetText set_body = set_text(setting, text, body, measure);

  // The number's own height is that of its figures, which stand as tall as capitals.
  const double cap = setting.cap_height(number_style);
  const double number_height = cap;
  const double height = beside ? std::max(number_height, set_body.height())
                               : number_height + setting.space(0.4) + set_body.height();
  SetBlock set = start_block();
  set.chooses = beside && goes_below(number_width, width, number_style, big, setting);
  const draw::NodeId node = set.structure.add(0, draw::Role::paragraph);
  set.structure.nodes[node].id = text.id;
  Piece piece{.before = setting.space(0.6), .height = height};
  const double number_top = (beside ? (height - cap) / 2 : 0) + cap - first_baseline(set_number);
  place_text(set_number, number, {0, number_top}, set.structure, node, piece.items);
  const double body_top =
      beside ? (height - set_body.height()) / 2 : number_height + setting.space(0.4);
  const double body_x = setting.from_start(beside ? number_width + gap : 0, measure, width);
  place_text(set_body, text, {body_x, body_top}, set.structure, node, piece.items);
  set.pieces.push_back(std::move(piece));
  return set;
}

}  // namespace pliego::layout
