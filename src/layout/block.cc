#include "layout/block.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace pliego::layout {

#define PLIEGO_KIND(name) SetBlock name##_block(const resolve::Block&, double, Setting&);
#include "layout/blocks.inc"
#undef PLIEGO_KIND

namespace {

const std::map<std::string, BlockSetter, std::less<>>& setters() {
  static const std::map<std::string, BlockSetter, std::less<>> table = {
#define PLIEGO_KIND(name) {#name, &name##_block},
#include "layout/blocks.inc"
#undef PLIEGO_KIND
  };
  return table;
}

}  // namespace

BlockSetter setter_for(std::string_view kind) {
  const auto found = setters().find(kind);
  if (found == setters().end()) throw std::logic_error("layout can't set a " + std::string(kind));
  return found->second;
}

std::vector<std::string> settable_kinds() {
  std::vector<std::string> names;
  for (const auto& [name, setter] : setters()) names.push_back(name);
  return names;
}

double SetBlock::height() const {
  double height = 0;
  for (const Piece& piece : pieces) height += piece.before + piece.height;
  return height;
}

SetBlock start_block() {
  SetBlock block;
  block.structure.nodes.emplace_back();
  return block;
}

void add_paragraph(SetBlock& block, Setting& setting, const resolve::Text& text,
                   const TextStyle& style, draw::Role role, const std::string& id, double width,
                   double before, const Color* color, draw::NodeId under) {
  SetText set = set_text(setting, text, style, width);
  if (color) std::fill(set.colors.begin(), set.colors.end(), *color);
  const draw::NodeId node = block.structure.add(under, role);
  block.structure.nodes[node].id = id;
  add_lines(block, set, text, node, before);
}

void add_lines(SetBlock& block, const SetText& set, const resolve::Text& text, draw::NodeId node,
               double before) {
  note_placed(set, text);
  const SpanMarks marks = set.measuring ? SpanMarks{} : add_marks(block.structure, node, text);
  const std::size_t lines = set.line_count();
  for (std::size_t i = 0; i < lines; ++i) {
    Piece piece{.before = i == 0 ? before : 0, .height = set.leading, .stretch = i == 0};
    piece.keep_with_next = i + 1 < lines && (i == 0 || i + 2 == lines);
    place_line(set, i, {0, -set.leading * static_cast<double>(i)}, marks, text, piece.items);
    block.pieces.push_back(std::move(piece));
  }
}

void keep_together(SetBlock& block, std::size_t first) {
  for (std::size_t i = first; i < block.pieces.size(); ++i) {
    block.pieces[i].keep_with_next = true;
    block.pieces[i].stretch = block.pieces[i].stretch && i == 0;
  }
}

void add_shape(const Setting& setting, draw::Path shape, std::vector<draw::Item>& to) {
  if (!setting.measuring) to.push_back(std::move(shape));
}

namespace {

// Turned round about the upright line at `middle`.
void mirror(draw::Path& path, double middle) {
  for (draw::PathSegment& segment : path.segments)
    for (Point* point : {&segment.p1, &segment.p2, &segment.p}) point->x = 2 * middle - point->x;
}

}  // namespace

void add_icon(Setting& setting, std::string_view name, const yaml::Mark& mark, Point at,
              double size, const Color& color, std::vector<draw::Item>& to) {
  const auto icon = setting.typesetter().icon(setting.theme().icons, name);
  if (!icon) {
    setting.faults.push_back(
        {.kind = TextFault::Kind::unknown_icon, .mark = mark, .id = {}, .name = std::string(name)});
    return;
  }
  // Icon fonts draw in the em square, which reaches from the descender to the ascender.
  const auto& metrics = icon->font->metrics();
  const double below = -metrics.descender / metrics.units_per_em * size;
  const double square = (metrics.ascender - metrics.descender) / metrics.units_per_em * size;
  const double baseline = at.y + size - below + (square - size) / 2;
  draw::Path path = draw::glyph_path(*icon->font, icon->glyph, {at.x, baseline}, size, color,
                                     "icon:" + std::string(name));
  if (setting.right_to_left() && setting.theme().scripts.mirrors(name))
    mirror(path, at.x + size / 2);
  to.push_back(std::move(path));
}

}  // namespace pliego::layout
