#include "inserts/markup_area.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

constexpr double off_any_page = 1e5;  // points: beyond any page

struct Bounds {
  double left = off_any_page, low = off_any_page, right = -off_any_page, high = -off_any_page;
  bool is_sound = true;

  void add(double x, double y) {
    left = std::min(left, x), right = std::max(right, x);
    low = std::min(low, y), high = std::max(high, y);
  }
  // Pairs of numbers.
  void add(QPDFObjectHandle list) {
    if (!list.isArray()) return;
    spend(200 * static_cast<std::size_t>(list.getArrayNItems()));
    std::optional<double> x;
    for (QPDFObjectHandle each : list.getArrayAsVector()) {
      const double value = each.isNumber() ? each.getNumericValue() : off_any_page;
      is_sound = is_sound && std::abs(value) < off_any_page;
      if (!is_sound) return;
      if (x)
        add(*x, value), x.reset();
      else
        x = value;
    }
  }
  bool is_empty() const { return left > right; }
};

double line_width(QPDFObjectHandle annotation) {
  QPDFObjectHandle style = annotation.getKey("/BS"), old = annotation.getKey("/Border");
  QPDFObjectHandle width = style.isDictionary() ? style.getKey("/W") : QPDFObjectHandle::newNull();
  if (!width.isNumber() && old.isArray() && old.getArrayNItems() >= 3) width = old.getArrayItem(2);
  return width.isNumber() ? std::clamp(width.getNumericValue(), 0.0, 100.0) : 1;
}

}  // namespace

Rect markup_area(QPDFObjectHandle annotation, const Rect& rect) {
  constexpr double least = 3, of_head = 7;  // a wave's height; an arrow's head, in line widths
  for (const char* kind : {"/Square", "/Circle", "/FreeText"})  // which have no points
    if (annotation.getKey("/Subtype").isNameAndEquals(kind)) return rect;
  Bounds bounds;
  for (const char* key : {"/L", "/Vertices", "/QuadPoints"}) bounds.add(annotation.getKey(key));
  if (QPDFObjectHandle strokes = annotation.getKey("/InkList"); strokes.isArray())
    for (QPDFObjectHandle stroke : strokes.getArrayAsVector()) bounds.add(stroke);
  if (bounds.is_empty() || !bounds.is_sound) return rect;
  const double width = line_width(annotation);
  const double beside = std::max(least, annotation.hasKey("/LE") ? of_head * width : width);
  if (std::abs(rect.x) < off_any_page && std::abs(rect.y) < off_any_page) {
    bounds.add(rect.x + beside, rect.y + beside);
    bounds.add(std::max(rect.x + beside, rect.right() - beside),
               std::max(rect.y + beside, rect.bottom() - beside));
  }
  return {bounds.left - beside, bounds.low - beside, bounds.right - bounds.left + 2 * beside,
          bounds.high - bounds.low + 2 * beside};
}

}  // namespace pliego::inserts
