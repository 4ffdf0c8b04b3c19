#include "layout/block.h"

namespace pliego::layout {

SetBlock heading_block(const language::Block& block, double width, Setting& setting) {
  static const draw::Role roles[] = {draw::Role::h1, draw::Role::h2, draw::Role::h3,
                                     draw::Role::h4};
  const int level = block.fields.integer("level", 2);
  const language::Text& text = *block.fields.text("text");
  const TextStyle& style = setting.theme().style("h" + std::to_string(level));
  SetBlock set = start_block();
  const Color* accent = setting.accent.empty() ? nullptr : &setting.theme().color(setting.accent);
  add_paragraph(set, setting, text, style, roles[level - 1], text.id, width,
                setting.space(level == 1 ? 0.15 : 1), accent);
  for (Piece& piece : set.pieces) piece.keep_with_next = true;
  if (!set.pieces.empty()) {
    set.pieces.front().outline = text.plain();
    set.pieces.front().outline_level = level;
    if (level == 1) set.pieces.front().stretch = false;
  }
  return set;
}

}  // namespace pliego::layout
