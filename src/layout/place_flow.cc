// Placing a frame's part of a flow.
#include <algorithm>

#include "layout/frame.h"

namespace pliego::layout {
namespace {

// How much one gap may widen, in lines of body text: in the middle of a text, so that columns end
// level; where the text ends, so that it fills its page.
constexpr double level_stretch = 0.4, closing_stretch = 0.75;

std::size_t gaps_in(const FlowText& text, std::size_t from, std::size_t to) {
  std::size_t gaps = 0;
  for (std::size_t i = from + 1; i < to; ++i) gaps += text.pieces[i]->stretch;
  return gaps;
}

// By how much each gap of the column widens to come `height` points high.
double stretch_each(const FlowText& text, std::size_t from, std::size_t to, double height,
                    double most) {
  const std::size_t gaps = gaps_in(text, from, to);
  if (gaps == 0) return 0;
  const double missing = height - column_height(text.plain, from, to);
  return std::clamp(missing / static_cast<double>(gaps), 0.0, most);
}

// The columns of the last part stay level with each other: all widen by what the tightest can.
double closing_each(const FlowPart& part, double extra, double most) {
  double each = most;
  std::size_t from = part.begin;
  for (const std::size_t end : part.ends) {
    each = std::min(each, stretch_each(*part.text, from, end, part.height + extra, most));
    from = end;
  }
  return each;
}

void add_repeat(const Repeated& repeat, Point at, Canvas& canvas) {
  draw::append(canvas.page->items, repeat.items, at.x, at.y, {});
}

void place_column(const FlowPart& part, std::size_t from, std::size_t to, Point at, double each,
                  Canvas& canvas) {
  FlowText& text = *part.text;
  double y = at.y;
  for (std::size_t i = from; i < to; ++i) {
    Piece& piece = *text.pieces[i];
    const std::size_t block = text.block_of[i];
    if (!text.ids[block])
      text.ids[block] = canvas.document->structure.append(0, text.blocks[block].structure);
    if (i == from && piece.repeat_above) add_repeat(*piece.repeat_above, {at.x, y}, canvas);
    y += i == from ? text.plain[i].repeat : piece.before + (piece.stretch ? each : 0);
    add_piece(std::move(piece), {at.x, y}, *text.ids[block], canvas);
    y += text.plain[i].height;
  }
}

}  // namespace

void place_flow(MeasuredFrame& measured, Point at, double width, double extra, Setting& setting,
                Canvas& canvas) {
  const Frame& frame = *measured.frame;
  const FlowPart& part = measured.part;
  const double column = column_width(frame, width);
  const double most = frame.spread ? setting.space(part.last ? closing_stretch : level_stretch) : 0;
  const double closing = part.last ? closing_each(part, extra, most) : 0;
  std::size_t from = part.begin;
  double start = 0;
  for (const std::size_t end : part.ends) {
    const double each = part.last ? closing : stretch_each(*part.text, from, end, part.room, most);
    place_column(part, from, end, {at.x + setting.from_start(start, column, width), at.y}, each,
                 canvas);
    from = end;
    start += column + frame.gap;
  }
}

}  // namespace pliego::layout
