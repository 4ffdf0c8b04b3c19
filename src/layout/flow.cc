#include "layout/flow.h"

#include <algorithm>

#include "layout/block_cache.h"

namespace pliego::layout {
namespace {

void close_up(std::vector<SetBlock>& blocks, const Setting& setting) {
  const Piece* before = nullptr;
  for (SetBlock& block : blocks) {
    for (Piece& piece : block.pieces) {
      if (before && before->outline_level > 1) {
        piece.before = std::min(piece.before, setting.space(0.45));
        piece.stretch = false;
      }
      before = &piece;
    }
  }
}

}  // namespace

FlowText gather(std::vector<SetBlock> blocks) {
  FlowText text{.blocks = std::move(blocks)};
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    for (Piece& piece : text.blocks[i].pieces) {
      text.pieces.push_back(&piece);
      text.block_of.push_back(i);
      text.plain.push_back({piece.before, piece.height, piece.keep_with_next,
                            piece.repeat_above ? piece.repeat_above->height : 0});
    }
  }
  text.ids.resize(text.blocks.size());
  return text;
}

std::vector<SetBlock> set_sections(const std::vector<std::string>& sections, const Layout& layout,
                                   double width, Setting& setting) {
  std::vector<SetBlock> blocks;
  for (const std::string& name : sections) {
    const language::Section* section = setting.material().section(name);
    if (!section) continue;
    for (const language::Block& block : section->blocks)
      if (!layout.omits(name, block.id))
        blocks.push_back(setting.setter().set(block, width, setting));
  }
  close_up(blocks, setting);
  return blocks;
}

FlowText& FlowTexts::text(const std::string& name, const Layout& layout, double width,
                          Setting& setting) {
  const auto known = texts_.find(name);
  if (known != texts_.end()) return known->second;
  const auto& sections = layout.flows.find(name)->second;  // the loader checked it
  return texts_.emplace(name, gather(set_sections(sections, layout, width, setting))).first->second;
}

FlowPart deal(FlowText& text, int columns, double room) {
  FlowPart part{.text = &text, .begin = text.next, .room = room};
  text.most_room = std::max(text.most_room, room);
  if (text.done()) return part;
  const Columns rest = balance(text.plain, columns, text.next);
  if (rest.ends.size() <= static_cast<std::size_t>(columns) && rest.height <= room + 0.01) {
    part.ends = rest.ends;
    part.height = rest.height;
    part.last = true;
    text.next = text.pieces.size();
    return part;
  }
  for (int i = 0; i < columns; ++i) {
    const std::size_t end = fill_column(text.plain, text.next, room);
    if (end == text.next) break;
    part.ends.push_back(end);
    part.height = std::max(part.height, column_height(text.plain, text.next, end));
    text.next = end;
  }
  return part;
}

}  // namespace pliego::layout
