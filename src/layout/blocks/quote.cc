// Spoken words, large, beside a rule; below them who says them.
#include "content/blocks/quote.h"

#include "layout/block.h"

namespace pliego::layout {

SetBlock quote_block(const resolve::Block& block, double width, Setting& setting) {
  const Theme& theme = setting.theme();
  const TextStyle& style = theme.style(theme.styles.contains("quote") ? "quote" : "words");
  const double thick = setting.space(0.22), indent = thick + setting.space(0.8);
  const double measure = width - indent;
  const double x = setting.from_start(indent, measure, width);
  const resolve::Text& words = *block.fields.text(content::quote::text);
  const resolve::Text* by = block.fields.text(content::quote::by);
  SetBlock set = start_block();
  const draw::NodeId quote = set.structure.add(0, draw::Role::block_quote);
  set.structure.nodes[quote].id = block.id;
  Piece piece{.before = setting.space(1.1)};
  const auto add = [&](const resolve::Text& text, const TextStyle& text_style) {
    const SetText said = set_text(setting, text, text_style, measure);
    const draw::NodeId node = set.structure.add(quote, draw::Role::paragraph);
    set.structure.nodes[node].id = text.id;
    place_text(said, text, {x, piece.height}, set.structure, node, piece.items);
    piece.height += said.height();
  };
  add(words, style);
  if (by) {
    piece.height += setting.space(0.25);
    add(*by, theme.style("small"));
  }
  add_shape(setting,
            draw::rectangle({setting.from_start(0, thick, width), 0, thick, piece.height},
                            setting.color(ColorRole::mark), "quote-rule"),
            piece.items);
  set.pieces.push_back(std::move(piece));
  return set;
}

}  // namespace pliego::layout
