#include "content/blocks/text.h"

#include "layout/block.h"

namespace pliego::layout {

SetBlock text_block(const resolve::Block& block, double width, Setting& setting) {
  using Look = content::ParagraphStyle;
  const auto look = block.fields.look(content::text::style);
  const resolve::Text& text = *block.fields.text(content::text::text);
  const TextStyle& style = setting.theme().style(look == Look::foot ? "small" : word_of(look));
  SetBlock set = start_block();
  // A lede reads best at about two thirds of a band's width: the eye comes from a short headline.
  const double measure = look == Look::lede ? width * 0.86 : width;
  add_paragraph(set, setting, text, style, draw::Role::paragraph, text.id, measure,
                setting.space(look == Look::lede ? 0.55 : 0.45));
  const double dx = setting.from_start(0, measure, width);
  for (Piece& piece : set.pieces) {
    auto items = std::move(piece.items);
    piece.items.clear();
    draw::append(piece.items, std::move(items), dx, 0, {});
    if (look == Look::lede || look == Look::kicker) piece.stretch = false;
  }
  return set;
}

}  // namespace pliego::layout
