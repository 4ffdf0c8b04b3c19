// A panel that stands out: quiet remarks, help, or spoken words with a rule beside them.
#include "content/blocks/callout.h"

#include "layout/block.h"

namespace pliego::layout {
namespace {

struct CalloutLook {
  ColorRole fill;
  const char* text_style;
  bool ruled;  // at the start edge
};

CalloutLook look_of(content::CalloutStyle style) {
  switch (style) {
    case content::CalloutStyle::quiet:
      break;
    case content::CalloutStyle::words:
      return {ColorRole::ground, "words", true};
    case content::CalloutStyle::help:
      return {ColorRole::help, "body", false};
  }
  return {ColorRole::ground, "body", false};
}

}  // namespace

SetBlock callout_block(const resolve::Block& block, double width, Setting& setting) {
  const CalloutLook look = look_of(block.fields.look(content::callout::style));
  const TextStyle& style = setting.theme().style(look.text_style);
  const double pad = setting.space(0.62), side = setting.space(1);
  const double measure = width - 2 * side;
  const double x = setting.from_start(side, measure, width);
  SetBlock set = start_block();
  Piece piece{.before = setting.space(0.8)};
  std::vector<draw::Item> words;
  double y = pad;
  // The fill is light whatever lies behind it.
  const bool dark_around = setting.dark;
  setting.dark = false;
  if (const auto* title = block.fields.text(content::callout::title)) {
    const SetText text = set_text(setting, *title, setting.theme().style("h3"), measure);
    const draw::NodeId node = set.structure.add(0, draw::Role::paragraph);
    place_text(text, *title, {x, y}, set.structure, node, words);
    y += text.height() + setting.space(0.2);
  }
  for (const resolve::Item& item : block.fields.items(content::callout::items)) {
    const resolve::Text& said = *item.fields.text(content::callout::item::text);
    const SetText text = set_text(setting, said, style, measure);
    const draw::NodeId node = set.structure.add(0, draw::Role::paragraph);
    set.structure.nodes[node].id = said.id;
    place_text(text, said, {x, y}, set.structure, node, words);
    y += text.height() + setting.space(0.12);
  }
  setting.dark = dark_around;
  piece.height = y - setting.space(0.12) + pad;
  piece.items.push_back(
      draw::rectangle({0, 0, width, piece.height}, setting.panel_color(look.fill), "callout"));
  if (look.ruled) {
    const double thick = setting.space(0.2);
    piece.items.push_back(
        draw::rectangle({setting.from_start(0, thick, width), 0, thick, piece.height},
                        setting.color(ColorRole::mark), "callout-rule"));
  }
  draw::append(piece.items, std::move(words), 0, 0, {});
  set.pieces.push_back(std::move(piece));
  return set;
}

}  // namespace pliego::layout
