// Groups that are seen through as one.
#include <algorithm>
#include <cmath>

#include "picture/drawer.h"

namespace pliego::picture {
namespace {

constexpr std::size_t most_compared = 500;

// What is painted at once: a fill or a line. Both of one shape lie over each other.
struct Layers {
  std::vector<Rect> boxes;
  std::vector<double*> opacities;
  bool overlap = false;

  void add(std::vector<DrawingPart>& parts) {
    for (DrawingPart& part : parts) {
      if (auto* clipped = std::get_if<ClippedShapes>(&part)) {
        add(clipped->parts);
      } else {
        add(std::get<Shape>(part));
      }
    }
  }
  void add(Shape& shape) {
    const double reach = shape.line ? shape.line->width / 2 : 0;
    const auto box = bounds(shape.outline.segments);
    if (!box) return;
    if (shape.fill && shape.line) overlap = true;
    boxes.push_back(shape.place.apply(box->outset(reach)));
    if (shape.fill) opacities.push_back(&shape.fill->opacity);
    if (shape.line) opacities.push_back(&shape.line->paint.opacity);
  }
  bool lie_over_each_other() const {
    if (overlap || boxes.size() > most_compared) return true;
    for (std::size_t i = 0; i < boxes.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (meet(boxes[i], boxes[j])) return true;
    return false;
  }
};

}  // namespace

// Parts that lie apart look the same whether each is thinned or all of them at once.
void thin_out(std::vector<DrawingPart>& parts, double opacity, const Element& element) {
  Layers layers;
  layers.add(parts);
  if (layers.lie_over_each_other())
    refuse(element, "several shapes, or a shape and its line, that are seen through together",
           "Give each shape its own paler colour in place of the opacity, or make one shape of "
           "them (in Inkscape: Path > Union).");
  for (double* each : layers.opacities) *each *= opacity;
}

}  // namespace pliego::picture
