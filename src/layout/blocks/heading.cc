#include "content/blocks/heading.h"

#include <algorithm>

#include "layout/block.h"

namespace pliego::layout {

namespace {

// The level whose looks it takes: a level tells the order of the text, a size its weight on paper.
int look_of(const resolve::Block& block, int level) {
  switch (block.fields.look(content::heading::size)) {
    case content::HeadingSize::normal:
      break;
    case content::HeadingSize::small:
      return std::min(level + 1, 4);
    case content::HeadingSize::large:
      return std::max(level - 1, 1);
  }
  return level;
}

}  // namespace

SetBlock heading_block(const resolve::Block& block, double width, Setting& setting) {
  static const draw::Role roles[] = {draw::Role::h1, draw::Role::h2, draw::Role::h3,
                                     draw::Role::h4};
  const int level = block.fields.integer(content::heading::level, 2);
  const resolve::Text& text = *block.fields.text(content::heading::text);
  const int look = look_of(block, level);
  const TextStyle& style = setting.theme().style("h" + std::to_string(look));
  SetBlock set = start_block();
  const Color* accent = setting.accent ? &setting.color(*setting.accent) : nullptr;
  add_paragraph(set, setting, text, style, roles[level - 1], text.id, width,
                setting.space(look == 1 ? 0.15 : 1), accent);
  for (Piece& piece : set.pieces) piece.keep_with_next = true;
  if (!set.pieces.empty()) {
    set.pieces.front().outline = text.plain();
    set.pieces.front().outline_level = level;
    if (look == 1) set.pieces.front().stretch = false;
  }
  return set;
}

}  // namespace pliego::layout
