#include "inserts/page_frame.h"

#include <algorithm>
#include <cmath>

#include "draw/visit.h"

namespace pliego::inserts {
namespace {

constexpr double least_side = 1, most_page_side = 14400;  // points
constexpr Rect letter{0, 0, 612, 792};

// Of its first four numbers; empty where it has fewer.
Rect rect_of(QPDFObjectHandle box) {
  if (!box.isArray() || box.getArrayNItems() < 4) return {};
  double n[4];
  for (int i = 0; i < 4; ++i) {
    QPDFObjectHandle value = box.getArrayItem(i);
    if (!value.isNumber()) return {};
    n[i] = value.getNumericValue();
  }
  const double x = std::min(n[0], n[2]), y = std::min(n[1], n[3]);
  return {x, y, std::max(n[0], n[2]) - x, std::max(n[1], n[3]) - y};
}

// What of the box lies in the media; all of the media where the box is none.
Rect shown_in(const Rect& media, const Rect& box) {
  const Rect shown = draw::common_area(media, box);
  return shown.width >= least_side && shown.height >= least_side ? shown : media;
}

int turns_of(QPDFPageObjectHelper page) {
  QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
  const long long degrees = rotate.isInteger() ? rotate.getIntValue() : 0;
  return static_cast<int>(((degrees / 90) % 4 + 4) % 4);
}

double unit_of(QPDFPageObjectHelper page) {
  QPDFObjectHandle unit = page.getObjectHandle().getKey("/UserUnit");
  return unit.isNumber() && unit.getNumericValue() > 0 ? unit.getNumericValue() : 1;
}

// Turned clockwise, with the lower left corner at 0 0 again.
Transform turned(const Rect& box, int turns) {
  switch (turns) {
    case 1:
      return {0, -1, 1, 0, -box.y, box.right()};
    case 2:
      return {-1, 0, 0, -1, box.right(), box.bottom()};
    case 3:
      return {0, 1, -1, 0, box.bottom(), -box.x};
    default:
      return Transform::translate(-box.x, -box.y);
  }
}

}  // namespace

PageFrame frame_of(QPDFPageObjectHelper page) {
  QPDFObjectHandle told = page.getMediaBox();
  const bool is_told = told.isArray();
  const Rect media = is_told ? rect_of(told) : letter;
  const Rect crop = shown_in(media, rect_of(page.getCropBox()));
  const Rect box = shown_in(crop, rect_of(page.getObjectHandle().getKey("/TrimBox")));
  const double unit = unit_of(page);
  const int turns = turns_of(page);
  PageFrame frame;
  frame.is_assumed = !is_told;
  frame.size = {box.width * unit, box.height * unit};
  if (turns % 2 == 1) std::swap(frame.size.width, frame.size.height);
  const double longest = std::max(frame.size.width, frame.size.height);
  if (!std::isfinite(longest) || longest <= 0) return {};
  frame.scale = std::min(1.0, most_page_side / longest);
  frame.size = {frame.size.width * frame.scale, frame.size.height * frame.scale};
  if (frame.size.width < least_side || frame.size.height < least_side) return {};
  const double whole = unit * frame.scale;
  frame.from_content = turned(box, turns).then({whole, 0, 0, whole, 0, 0});
  frame.to_top_left = frame.from_content.then({1, 0, 0, -1, 0, frame.size.height});
  return frame;
}

}  // namespace pliego::inserts
