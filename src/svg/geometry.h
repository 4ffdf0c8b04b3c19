// Where things of an SVG file lie: transforms, view boxes, the outlines of its basic shapes.
#pragma once

#include <optional>
#include <vector>

#include "base/drawing.h"
#include "svg/style.h"

namespace pliego::svg {

// Of a "transform" (SVG 1.1, 7.6); none where it is empty. Throws PictureError where it can't be
// read.
Transform read_transform(const Element& element, std::string_view attribute);

// From the units of a viewBox to an area (SVG 1.1, 7.7 and 7.8); nullopt where the element has no
// view box that says something.
struct ViewBox {
  Rect box;
  Transform onto(const Rect& area, std::string_view preserve_aspect_ratio) const;
};
std::optional<ViewBox> read_view_box(const Element& element);

// Lengths of one element. Percentages are of `viewport` (SVG 1.1, 7.10).
class Measures {
 public:
  Measures(const Element& element, const Size& viewport, double font_size)
      : element_(element), viewport_(viewport), font_size_(font_size) {}

  // `otherwise` where it is not written or no length.
  double across(std::string_view attribute, double otherwise = 0) const;
  double down(std::string_view attribute, double otherwise = 0) const;
  std::optional<double> radius(std::string_view attribute) const;

 private:
  std::optional<Length> read(std::string_view attribute) const;

  const Element& element_;
  Size viewport_;
  double font_size_;
};

double diagonal(const Size& viewport);  // what other percentages are of

// Of <path>, <rect>, <circle>, <ellipse>, <line>, <polyline> or <polygon>; empty where it draws
// nothing.
std::vector<PathSegment> outline_of(const Element& element, const Measures& measures);
bool is_basic_shape(const Element& element);

}  // namespace pliego::svg
