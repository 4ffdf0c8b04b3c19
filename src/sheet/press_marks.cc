#include "sheet/press_marks.h"

#include <algorithm>
#include <cmath>

namespace pliego::sheet {
namespace {

constexpr double slug = 27;    // beyond the bleed, points
constexpr double apart = 3;    // from the bleed
constexpr double length = 18;  // of a mark
constexpr double thin = 0.25;

Color on_every_plate() {
  return {.red = 0,
          .green = 0,
          .blue = 0,
          .cyan = 1,
          .magenta = 1,
          .yellow = 1,
          .black = 1,
          .name = "registration",
          .has_inks = true,
          .registration = true};
}

void add_line(draw::Page& page, Point from, Point to, const char* note) {
  page.items.push_back(draw::line(from, to, on_every_plate(), thin, note));
}

// Both ends of a cut or fold that runs through the page at `at`.
void add_pair(draw::Page& page, bool vertical, double at, bool dashed, const char* note) {
  const Rect& bleed = page.bleed;
  const double low = vertical ? bleed.y : bleed.x;
  const double high = vertical ? bleed.bottom() : bleed.right();
  for (const auto& [from, to] : {std::pair{low - apart, low - apart - length},
                                 std::pair{high + apart, high + apart + length}}) {
    const auto point = [&](double along) { return vertical ? Point{at, along} : Point{along, at}; };
    add_line(page, point(from), point(to), note);
    if (dashed) std::get<draw::Path>(page.items.back()).stroke->dash = {3, 2};
  }
}

void add_crop(draw::Page& page) {
  for (const double x : {0.0, page.trim.width}) add_pair(page, true, x, false, "crop-mark");
  for (const double y : {0.0, page.trim.height}) add_pair(page, false, y, false, "crop-mark");
}

// The middle of a side, or beside a fold there.
double place_of_target(bool vertical, double side, const std::vector<FoldLine>& folds) {
  const bool taken = std::any_of(folds.begin(), folds.end(), [&](const FoldLine& fold) {
    return fold.vertical == vertical && std::abs(fold.at - side / 2) < 12;
  });
  return taken ? side / 2 + 24 : side / 2;
}

void add_target(draw::Page& page, Point center) {
  constexpr double radius = 4.5, arm = 9;
  draw::Path ring = draw::circle(center, radius, {}, "registration-mark");
  ring.fill.reset();
  ring.stroke = draw::Stroke{.color = on_every_plate(), .width = thin, .dash = {}};
  page.items.push_back(std::move(ring));
  add_line(page, {center.x - arm, center.y}, {center.x + arm, center.y}, "registration-mark");
  add_line(page, {center.x, center.y - arm}, {center.x, center.y + arm}, "registration-mark");
}

void add_targets(draw::Page& page, const std::vector<FoldLine>& folds) {
  const double x = place_of_target(true, page.trim.width, folds);
  const double y = place_of_target(false, page.trim.height, folds);
  constexpr double out = slug / 2;
  add_target(page, {x, page.bleed.y - out});
  add_target(page, {x, page.bleed.bottom() + out});
  add_target(page, {page.bleed.x - out, y});
  add_target(page, {page.bleed.right() + out, y});
}

Color patch(double cyan, double magenta, double yellow, double black) {
  const auto light = [&](double ink) { return (1 - ink) * (1 - black); };
  return {.red = light(cyan),
          .green = light(magenta),
          .blue = light(yellow),
          .cyan = cyan,
          .magenta = magenta,
          .yellow = yellow,
          .black = black,
          .name = "patch"};
}

// Beside the lower left corner, as far as there is room before the middle.
void add_color_bar(draw::Page& page) {
  constexpr double side = 9, start = 9;
  const Color patches[] = {patch(1, 0, 0, 0),  patch(0, 1, 0, 0),  patch(0, 0, 1, 0),
                           patch(0, 0, 0, 1),  patch(1, 1, 0, 0),  patch(1, 0, 1, 0),
                           patch(0, 1, 1, 0),  patch(.5, 0, 0, 0), patch(0, .5, 0, 0),
                           patch(0, 0, .5, 0), patch(0, 0, 0, .5)};
  double x = start;
  for (const Color& color : patches) {
    if (x + side > page.trim.width / 2 - 12) return;
    page.items.push_back(draw::rectangle({x, page.bleed.bottom() + (slug - side) / 2, side, side},
                                         color, "color-bar"));
    x += side;
  }
}

}  // namespace

void add_press_marks(draw::Page& page, const std::vector<FoldLine>& folds,
                     const PressMarks& marks) {
  if (!marks.any()) return;
  page.media = page.bleed.outset(slug);
  if (marks.crop) add_crop(page);
  if (marks.fold)
    for (const FoldLine& fold : folds) add_pair(page, fold.vertical, fold.at, true, "fold-mark");
  if (marks.registration) add_targets(page, folds);
  if (marks.color_bar) add_color_bar(page);
}

}  // namespace pliego::sheet
