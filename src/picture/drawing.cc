#include "picture/drawing.h"

namespace pliego {

std::optional<Rect> bounds(const std::vector<PathSegment>& segments) {
  std::optional<Rect> box;
  const auto add = [&](Point p) {
    const Rect dot{p.x, p.y, 0, 0};
    box = box ? united(*box, dot) : dot;
  };
  for (const PathSegment& s : segments) {
    if (s.kind == PathSegment::Kind::close) continue;
    if (s.kind == PathSegment::Kind::cubic) add(s.p1), add(s.p2);
    add(s.p);
  }
  return box;
}

}  // namespace pliego
