#include "packet/margin.h"

#include <algorithm>
#include <cmath>

#include "draw/visit.h"

namespace pliego::packet {
namespace {

constexpr double edges[] = {20, 22, 24, 26, 28, 29};  // from the trim's edge to the words
constexpr double widest_side = 54;                    // of the margin at their sides
// From the page's edge: farther in than the air around any words of 40 points. There a run's box
// will do; the ink of a whole page took a quarter of a packet's time.
constexpr double looked_at = 96;

bool is_on(const Rect& box, Point p) {
  const auto near = [](double a, double b) { return std::abs(a - b) < 0.01; };
  return (near(p.x, box.x) || near(p.x, box.right())) &&
         (near(p.y, box.y) || near(p.y, box.bottom()));
}

// All corners are the box's own, and no side is bent.
bool is_rectangle(const draw::Path& path, const Rect& box) {
  using Kind = draw::PathSegment::Kind;
  return std::all_of(path.segments.begin(), path.segments.end(), [&](const auto& segment) {
    return segment.kind == Kind::close || (segment.kind != Kind::cubic && is_on(box, segment.p));
  });
}

const Color* plain_fill(const draw::Item& item, const Rect& box) {
  const auto* path = std::get_if<draw::Path>(&item);
  if (!path || !path->fill || path->stroke || !is_rectangle(*path, box)) return nullptr;
  return &*path->fill;
}

// With as much room above and below as the run is high, for what its letters reach beyond it.
bool is_near_edge(const Rect& area, Size page) {
  const Rect reach = area.outset(area.height);
  return reach.y < looked_at || reach.bottom() > page.height - looked_at;
}

// A run's box is higher than its letters; what matters is ink.
std::optional<Rect> seen_box(const draw::Item& item, const Transform& to_page, Size page) {
  if (std::holds_alternative<draw::Link>(item)) return std::nullopt;
  const auto box = draw::bounds(item);
  const auto* run = std::get_if<draw::TextRun>(&item);
  return box && run && is_near_edge(to_page.apply(*box), page) ? draw::ink_bounds(*run) : box;
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool is_at_foot(Slot slot) {
  return slot == Slot::foot_end || slot == Slot::foot_middle || slot == Slot::foot_start;
}

double left_of(Slot slot, double page, double width, double side) {
  if (slot == Slot::foot_middle || slot == Slot::head_middle) return (page - width) / 2;
  return slot == Slot::foot_end || slot == Slot::head_end ? page - side - width : side;
}

}  // namespace

Margin::Margin(const draw::Page& page, bool in_safe_area) : trim_(page.trim) {
  if (in_safe_area)
    for (const draw::PanelArea& panel : page.panels) safe_.push_back(panel.safe);
  draw::for_each_visible_leaf(
      page, [&](const draw::Item& item, const Transform& to_page, const Rect& visible) {
        if (const auto* placed = std::get_if<draw::PlacedPage>(&item)) {
          add_ink(*placed, to_page, visible);
          return;
        }
        const auto box = seen_box(item, to_page, trim_);
        if (!box) return;
        const Rect area = draw::common_area(to_page.apply(*box), visible);
        all_.push_back({area, plain_fill(item, *box)});
      });
}

void Margin::add_ink(const draw::PlacedPage& placed, const Transform& to_page,
                     const Rect& visible) {
  for (const draw::OutsideInk& ink : placed.page->ink) {
    const Rect area = to_page.apply(ink.area.moved(placed.at.x, placed.at.y));
    all_.push_back({draw::common_area(area, visible), ink.fill.get()});
  }
}

std::optional<FreeStrip> Margin::look_at(const Rect& area, double clearance) const {
  const Rect wanted = area.outset(clearance);
  const Rect ground = area.outset(least_clearance);
  FreeStrip found{area, nullptr};
  bool is_free = true;
  for (const Lying& each : all_) {
    if (each.fill && each.area.contains(ground)) {
      found.ground = each.fill;  // it covers what lay there before
      is_free = true;
    } else if (overlap(each.area.outset(0.01), wanted)) {
      is_free = false;
    }
  }
  if (!is_free) return std::nullopt;
  return found;
}

bool Margin::is_safe(const Rect& area) const {
  return safe_.empty() || std::any_of(safe_.begin(), safe_.end(),
                                      [&](const Rect& safe) { return safe.contains(area); });
}

std::optional<FreeStrip> Margin::find(Slot slot, Size words, double clearance) const {
  const double side = std::min(widest_side, trim_.width * 0.09);
  if (words.width + 2 * side > trim_.width) return std::nullopt;
  const double x = left_of(slot, trim_.width, words.width, side);
  for (const double edge : edges) {
    const double y = is_at_foot(slot) ? trim_.height - edge - words.height : edge;
    if (!is_safe({x, y, words.width, words.height})) continue;
    if (auto found = look_at({x, y, words.width, words.height}, clearance)) return found;
  }
  return std::nullopt;
}

}  // namespace pliego::packet
