// Numbered steps: a numeral in a disc, a head, what to do.
#include <algorithm>

#include "language/formats.h"
#include "layout/block.h"

namespace pliego::layout {
namespace {

// The numeral in a filled disc, its middle level with the middle of the head's capitals.
void add_numeral(Setting& setting, int number, Point center, double radius,
                 draw::Structure& structure, draw::NodeId item, std::vector<draw::Item>& to) {
  const TextStyle& style = setting.theme().style("numeral");
  to.push_back(
      draw::circle(center, radius, setting.theme().color(setting.dark ? "white" : "plum"), "disc"));
  const language::Text text{
      .id = {},
      .spans = {{.text = language::Formats::of(setting.locale(), "").number(number)}},
      .mark = {}};
  const SetText set = set_text(setting, text, style, 4 * radius, text::Align::center);
  const double top = center.y + setting.cap_height(style) / 2 - first_baseline(set);
  const draw::NodeId label = structure.add(item, draw::Role::label);
  place_text(set, text, {center.x - 2 * radius, top}, structure, label, to);
}

}  // namespace

SetBlock steps_block(const language::Block& block, double width, Setting& setting) {
  const TextStyle& head_style = setting.theme().style("h3");
  const TextStyle& body = setting.theme().style("body");
  const double radius = setting.size(head_style) * 0.86;
  const double indent = 2 * radius + setting.size(body) * 1.05;
  const double measure = width - indent;
  const double x = setting.from_start(indent, measure, width);
  SetBlock set = start_block();
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  set.structure.nodes[list].ordered = true;
  int number = 0;
  for (const language::Item& item : block.fields.items("items")) {
    const language::Text* head = item.fields.text("head");  // may be missing
    const language::Text& text = *item.fields.text("text");
    const SetText set_head = head ? set_text(setting, *head, head_style, measure) : SetText{};
    const SetText set_body = set_text(setting, text, body, measure);
    const double center_y = head ? first_baseline(set_head) - setting.cap_height(head_style) / 2
                                 : first_baseline(set_body) - setting.cap_height(body) / 2;
    const double drop =
        std::max(0.0, radius - center_y);  // the disc may rise above the head's line

    Piece piece{.before = set.pieces.empty() ? setting.space(0.4) : setting.space(0.6)};
    const draw::NodeId li = set.structure.add(list, draw::Role::list_item);
    set.structure.nodes[li].id = block.id + "." + item.id;
    add_numeral(setting, ++number, {setting.from_start(radius, 0, width), center_y + drop}, radius,
                set.structure, li, piece.items);
    const draw::NodeId under = set.structure.add(li, draw::Role::list_body);
    if (head) {
      const draw::NodeId head_node = set.structure.add(under, draw::Role::paragraph);
      place_text(set_head, *head, {x, drop}, set.structure, head_node, piece.items);
    }
    const draw::NodeId body_node = set.structure.add(under, draw::Role::paragraph);
    const double body_top = drop + (head ? set_head.height() + setting.space(0.06) : 0);
    place_text(set_body, text, {x, body_top}, set.structure, body_node, piece.items);
    piece.height = body_top + set_body.height();
    set.pieces.push_back(std::move(piece));
  }
  return set;
}

}  // namespace pliego::layout
