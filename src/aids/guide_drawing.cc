#include "aids/guide_drawing.h"

#include <algorithm>
#include <cmath>

namespace pliego::aids {
namespace {

using layout::ColorRole;

// A page or panel in small.
struct Mini {
  Rect area;
  double scale = 1;
};

Mini fit(Size size, const Rect& area, double most, bool right_to_left) {
  const double scale = std::min({area.width / size.width, area.height / size.height, most});
  const double width = size.width * scale, height = size.height * scale;
  const double x = right_to_left ? area.right() - width : area.x;
  return {{x, area.bottom() - height, width, height}, scale};
}

class Drawing {
 public:
  Drawing(const layout::Theme& theme, draw::ContentId mark) : theme_(theme), mark_(mark) {}

  void add_mini(const Mini& mini, std::vector<draw::Item> items, Size size) {
    draw::make_decoration(items);
    below_.push_back(draw::rectangle(mini.area, theme_.color(ColorRole::paper), "paper"));
    below_.push_back(
        draw::Group{.transform = {mini.scale, 0, 0, mini.scale, mini.area.x, mini.area.y},
                    .clip = Rect{0, 0, size.width, size.height},
                    .items = std::move(items)});
    outline(mini.area);
  }

  void outline(const Rect& area) {
    draw::Path frame = draw::rectangle(area, theme_.color(ColorRole::paper), "sheet-edge");
    frame.fill.reset();
    frame.stroke = draw::Stroke{.color = theme_.color(ColorRole::blank), .width = 0.6};
    add(std::move(frame));
  }

  void add(draw::Path path) {
    path.mark = mark_;
    above_.push_back(std::move(path));
  }

  void add_line(Point from, Point to, ColorRole color, double width, bool dashed = false) {
    draw::Path line = draw::line(from, to, theme_.color(color), width, "guide-line");
    if (dashed) line.stroke->dash = {3, 2.2};
    add(std::move(line));
  }

  // A curve that ends in an arrow's head.
  void add_arrow(Point from, Point first, Point second, Point to) {
    const Color& color = theme_.color(ColorRole::mark);
    draw::Path curve;
    curve.segments = {{draw::PathSegment::Kind::move, {}, {}, from},
                      {draw::PathSegment::Kind::cubic, first, second, to}};
    curve.stroke = draw::Stroke{.color = color, .width = 1.6, .cap = LineCap::round};
    curve.note = "guide-arrow";
    add(std::move(curve));
    const double length = std::hypot(to.x - second.x, to.y - second.y);
    const Point along{(to.x - second.x) / length, (to.y - second.y) / length};
    constexpr double head = 7, half = 3.4;
    const auto at = [&](double back, double aside) {
      return Point{to.x - back * along.x - aside * along.y,
                   to.y - back * along.y + aside * along.x};
    };
    draw::Path tip;
    tip.segments = {{draw::PathSegment::Kind::move, {}, {}, at(-2, 0)},
                    {draw::PathSegment::Kind::line, {}, {}, at(head, half)},
                    {draw::PathSegment::Kind::line, {}, {}, at(head, -half)},
                    {draw::PathSegment::Kind::close, {}, {}, {}}};
    tip.fill = color;
    tip.note = "guide-arrow";
    add(std::move(tip));
  }

  std::vector<draw::Item> take() {
    std::move(above_.begin(), above_.end(), std::back_inserter(below_));
    return std::move(below_);
  }

 private:
  const layout::Theme& theme_;
  draw::ContentId mark_;
  std::vector<draw::Item> below_, above_;
};

bool turns_about_upright_axis(const GuideJob& job) {
  const Size sheet = job.front().trim;
  const bool landscape = sheet.width >= sheet.height;
  return landscape == (job.sheets->metadata.duplex == draw::Duplex::flip_short_edge);
}

constexpr double off = 1.5, bold = 2.6;  // points
constexpr double largest_held = 1.6;     // the folded piece, times the scale of the sheet

// The edge that the paper turns over, bold on both sides, and the way it goes.
void add_turn(const Rect& front, const Rect& back, bool upright, Drawing& drawing) {
  const double between = (front.right() + back.x) / 2;
  if (upright) {
    const bool back_is_right = back.x > front.x;
    const double near = back_is_right ? front.right() + off : front.x - off;
    const double far = back_is_right ? back.x - off : back.right() + off;
    drawing.add_line({near, front.y}, {near, front.bottom()}, ColorRole::mark, bold);
    drawing.add_line({far, back.y}, {far, back.bottom()}, ColorRole::mark, bold);
    // From the quarter of the front that is nearer to the back: clear of folds in the middle.
    const double aside = back_is_right ? 0.25 : -0.25;
    const double from = front.x + (0.5 + aside) * front.width,
                 to = back.x + (0.5 - aside) * back.width;
    const double top = std::min(front.y, back.y);
    drawing.add_arrow({from, top - 5}, {from, top - 26}, {to, top - 26}, {to, top - 8});
    return;
  }
  drawing.add_line({front.x, front.bottom() + off}, {front.right(), front.bottom() + off},
                   ColorRole::mark, bold);
  drawing.add_line({back.x, back.y - off}, {back.right(), back.y - off}, ColorRole::mark, bold);
  const double middle = between, to = back.x + back.width / 2;
  drawing.add_arrow({front.right() + 3, front.bottom() - 14}, {middle, front.bottom() - 16},
                    {to, back.y - 40}, {to, back.y - 8});
}

// Folds cross the whole sheet and stand out beyond its edges.
void add_folds(const Mini& mini, const std::vector<sheet::Fold>& folds, Drawing& drawing) {
  for (const sheet::Fold& fold : folds) {
    const double at = fold.at * mini.scale;
    const Rect& area = mini.area;
    if (fold.vertical)
      drawing.add_line({area.x + at, area.y - 5}, {area.x + at, area.bottom() + 3}, ColorRole::lead,
                       1, true);
    else
      drawing.add_line({area.x - 5, area.y + at}, {area.right() + 5, area.y + at}, ColorRole::lead,
                       1, true);
  }
}

// Leaves behind the first one, so that it reads as folded.
void add_leaves(const Rect& front, bool fold_at_left, Drawing& drawing) {
  const double away = fold_at_left ? 5 : -5, open = fold_at_left ? front.right() : front.x;
  const double fold = fold_at_left ? front.x : front.right();
  drawing.add_line({open, front.y}, {open + away, front.y - 5}, ColorRole::blank, 0.6);
  drawing.add_line({open + away, front.y - 5}, {open + away, front.bottom() - 5}, ColorRole::blank,
                   0.6);
  drawing.add_line({open + away, front.bottom() - 5}, {open, front.bottom()}, ColorRole::blank,
                   0.6);
  drawing.add_line({fold, front.y}, {open + away, front.y - 5}, ColorRole::blank, 0.6);
  drawing.add_line({fold, front.y}, {fold, front.bottom()}, ColorRole::lead, 1.8);
}

}  // namespace

std::vector<draw::Item> guide_drawing(const GuideJob& job, const std::vector<Rect>& areas,
                                      const layout::Theme& theme, draw::ContentId mark) {
  Drawing drawing(theme, mark);
  const bool right_to_left = job.sheets->metadata.right_to_left;
  std::size_t next = 0;
  const auto add = [&](Size size, std::vector<draw::Item> items, double most = 1) {
    const Mini mini = fit(size, areas.at(next++), most, right_to_left);
    drawing.add_mini(mini, std::move(items), size);
    return mini;
  };
  const draw::Page& front = job.front();
  const Mini first = add(front.trim, front.items);
  add_folds(first, job.front_folds, drawing);
  if (job.is_two_sided()) {
    const draw::Page& back = job.sheets->pages[1];
    const Mini second = add(back.trim, back.items);
    add_folds(second, job.back_folds, drawing);
    add_turn(first.area, second.area, turns_about_upright_axis(job), drawing);
  }
  if (job.held) {
    const sheet::HeldView& cover = *job.held;
    const Mini held = add(cover.size, cover.items, largest_held * first.scale);
    // Printed on both sides it opens like a book; on one side its back is the sheet's other half.
    if (job.is_folded()) add_leaves(held.area, job.is_two_sided() != right_to_left, drawing);
  }
  return drawing.take();
}

}  // namespace pliego::aids
