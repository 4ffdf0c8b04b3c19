// Placing measured frames on a page.
#include <algorithm>
#include <numeric>

#include "layout/art.h"
#include "layout/frame.h"

namespace pliego::layout {
namespace {

// How much one gap may take of the space left over, in lines of body text: past that, the eye no
// longer sees one group.
constexpr double widest_stretch = 0.75;

std::vector<const Piece*> pieces_of(const MeasuredFrame& measured) {
  std::vector<const Piece*> all;
  for (const SetBlock& block : measured.blocks)
    for (const Piece& piece : block.pieces) all.push_back(&piece);
  return all;
}

// The fill runs out to the bleed wherever the frame touches the trim.
Rect fill_area(const Rect& area, const Canvas& canvas) {
  const auto touches = [](double a, double b) { return std::abs(a - b) < 0.01; };
  Insets out;
  if (touches(area.x, canvas.trim.x)) out.left = -canvas.bleed;
  if (touches(area.right(), canvas.trim.right())) out.right = -canvas.bleed;
  if (touches(area.y, canvas.trim.y)) out.top = -canvas.bleed;
  if (touches(area.bottom(), canvas.trim.bottom())) out.bottom = -canvas.bleed;
  return area.inset(out);
}

// Where pieces of one column stand: gaps widened evenly by `extra`, the rest left as `align` says.
struct Column {
  const MeasuredFrame& measured;
  double extra;
  Setting& setting;

  double stretch_each(std::size_t gaps) const {
    if (!measured.frame->spread || gaps == 0) return 0;
    return std::min(extra / static_cast<double>(gaps), setting.space(widest_stretch));
  }

  // The space above the first piece, after gaps took `used` of the extra.
  double lead_in(double used) const {
    const double left = extra - used;
    switch (measured.frame->align) {
      case Align::top:
        break;
      case Align::middle:
        return left / 2;
      case Align::bottom:
        return left;
    }
    return 0;
  }
};

void place_blocks(MeasuredFrame& measured, Point at, double extra, Setting& setting,
                  Canvas& canvas) {
  std::size_t gaps = 0;
  const auto all = pieces_of(measured);
  for (std::size_t i = 1; i < all.size(); ++i) gaps += all[i]->stretch;
  // The padding above and below widens with the gaps, so that a loose page is loose throughout.
  // Frames side by side begin on one line.
  const std::size_t ends = measured.in_row ? 0 : 2;
  const Column column{measured, extra, setting};
  const double each = column.stretch_each(gaps + ends);
  double y =
      at.y + (measured.in_row ? 0 : each) + column.lead_in(each * static_cast<double>(gaps + ends));
  bool first = true;
  for (SetBlock& block : measured.blocks) {
    const auto ids = canvas.document->structure.append(0, block.structure);
    for (Piece& piece : block.pieces) {
      if (!first) y += piece.before + (piece.stretch ? each : 0);
      first = false;
      const double height = piece.height;
      add_piece(std::move(piece), {at.x, y}, ids, canvas);
      y += height;
    }
  }
}

// Text that goes on from an earlier page is read before what stands beside it.
bool goes_on(const MeasuredFrame& measured) { return measured.flow && measured.part.begin > 0; }

void place_row(MeasuredFrame& measured, Point at, double width, double extra, Setting& setting,
               Canvas& canvas) {
  std::vector<double> starts;
  double start = 0;
  for (const MeasuredFrame& kid : measured.kids) {
    starts.push_back(start);
    start += kid.width + measured.frame->gap;
  }
  std::vector<std::size_t> order(measured.kids.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_partition(order.begin(), order.end(),
                        [&](std::size_t i) { return goes_on(measured.kids[i]); });
  for (const std::size_t i : order) {
    MeasuredFrame& kid = measured.kids[i];
    const double kid_width = kid.width;
    const double more = measured.content + extra - kid.height();
    place(std::move(kid), {at.x + setting.from_start(starts[i], kid_width, width), at.y}, more,
          setting, canvas);
  }
}

// Shares `extra` among frames by their `grow`; frames with nothing to show get none.
std::vector<double> shares(const std::vector<MeasuredFrame>& frames, double extra) {
  double sum = 0;
  for (const auto& frame : frames)
    if (!frame.empty()) sum += frame.frame->grow;
  std::vector<double> each(frames.size(), 0.0);
  for (std::size_t i = 0; i < frames.size(); ++i)
    if (sum > 0 && !frames[i].empty()) each[i] = extra * frames[i].frame->grow / sum;
  return each;
}

}  // namespace

void add_piece(Piece&& piece, Point at, draw::Structure::Offsets ids, Canvas& canvas) {
  if (!piece.outline.empty()) {
    canvas.document->outline.push_back({.title = piece.outline,
                                        .level = piece.outline_level,
                                        .page = canvas.page_index,
                                        .y = at.y});
  }
  draw::append(canvas.page->items, std::move(piece.items), at.x, at.y, ids);
}

void place_stack(std::vector<MeasuredFrame>& frames, Point at, double extra, Setting& setting,
                 Canvas& canvas) {
  const std::vector<double> more = shares(frames, extra);
  double y = at.y;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const double height = frames[i].height() + more[i];
    place(std::move(frames[i]), {at.x, y}, more[i], setting, canvas);
    y += height;
  }
}

void place(MeasuredFrame&& measured, Point at, double extra, Setting& setting, Canvas& canvas) {
  if (measured.empty()) return;
  const Frame& frame = *measured.frame;
  const Rect area{at.x, at.y + measured.before, measured.width,
                  measured.height() - measured.before + extra};
  if (frame.fill) {
    canvas.page->items.push_back(
        draw::rectangle(fill_area(area, canvas), setting.color(*frame.fill), "band"));
  }
  if (!frame.art.empty()) {
    const Rect below{area.x, area.bottom() - measured.below, area.width, measured.below};
    add_art(frame.art, fill_area(below, canvas), setting, canvas.page->items);
  }
  const Point inner{at.x + measured.side, area.y + measured.above};
  const double width = measured.width - 2 * measured.side;
  if (measured.flow)
    place_flow(measured, inner, width, extra, setting, canvas);
  else if (!frame.stack.empty())
    place_stack(measured.kids, inner, extra, setting, canvas);
  else if (!frame.row.empty())
    place_row(measured, inner, width, extra, setting, canvas);
  else
    place_blocks(measured, inner, extra, setting, canvas);
}

}  // namespace pliego::layout
