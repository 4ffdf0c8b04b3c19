// Where things of an SVG file lie: transforms, view boxes, the outlines of its basic shapes.
#pragma once

#include <optional>
#include <vector>

#include "picture/drawing.h"
#include "picture/style.h"

namespace pliego::picture {

// Of a "transform" (SVG 1.1, 7.6); none where it is empty. Throws PictureError where it can't be
// read.
Transform read_transform(const Element& element, std::string_view attribute);

// The element's own: its style's, which goes first (SVG 2, 8.5), else its attribute's.
Transform transform_of(const Element& element, const Style& style);

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
  // `style`: the element's own.
  Measures(const Element& element, const Style& style, const Size& viewport)
      : element_(element), style_(style), viewport_(viewport) {}

  // As the style has it (Style::sizes), else as the attribute.
  const std::string& word(std::string_view name) const;

  // `otherwise` where it is not written or no length.
  double across(std::string_view attribute, double otherwise = 0) const;
  double down(std::string_view attribute, double otherwise = 0) const;
  std::optional<double> radius(std::string_view attribute) const;

 private:
  std::optional<Length> read(std::string_view attribute) const;

  const Element& element_;
  const Style& style_;
  Size viewport_;
};

double diagonal(const Size& viewport);  // what other percentages are of

// Of <path>, <rect>, <circle>, <ellipse>, <line>, <polyline> or <polygon>; empty where it draws
// nothing.
std::vector<PathSegment> outline_of(const Element& element, const Measures& measures);
bool is_basic_shape(const Element& element);

}  // namespace pliego::picture
