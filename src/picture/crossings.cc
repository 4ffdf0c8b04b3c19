#include "picture/crossings.h"

#include <algorithm>

namespace pliego::picture {
namespace {

using Kind = PathSegment::Kind;

constexpr std::size_t most_tried = 300'000'000;

struct Span {
  double begin = 0, end = 0;
};

struct Box {
  Span x, y;
};

Box box_around(std::initializer_list<Point> points) {
  Box box{{points.begin()->x, points.begin()->x}, {points.begin()->y, points.begin()->y}};
  for (const Point& p : points) {
    box.x = {std::min(box.x.begin, p.x), std::max(box.x.end, p.x)};
    box.y = {std::min(box.y.begin, p.y), std::max(box.y.end, p.y)};
  }
  return box;
}

std::vector<Box> boxes_of(const std::vector<PathSegment>& segments) {
  std::vector<Box> boxes;
  Point at, start;
  for (const PathSegment& s : segments) {
    if (s.kind == Kind::line) boxes.push_back(box_around({at, s.p}));
    if (s.kind == Kind::cubic) boxes.push_back(box_around({at, s.p1, s.p2, s.p}));
    if (s.kind == Kind::close) boxes.push_back(box_around({at, start}));
    at = s.kind == Kind::close ? start : s.p;
    if (s.kind == Kind::move) start = s.p;
  }
  return boxes;
}

// Pairs that meet along one side.
std::size_t pairs_along(const std::vector<Box>& boxes, Span Box::*side) {
  std::vector<double> begins, ends;
  for (const Box& box : boxes) begins.push_back((box.*side).begin), ends.push_back((box.*side).end);
  std::sort(begins.begin(), begins.end());
  std::sort(ends.begin(), ends.end());
  std::size_t pairs = 0, ended = 0;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    while (ended < ends.size() && ends[ended] < begins[i]) ++ended;
    pairs += i - ended;
  }
  return pairs;
}

bool meet(const Span& a, const Span& b) { return a.begin <= b.end && b.begin <= a.end; }

}  // namespace

std::size_t crossings_up_to(const std::vector<PathSegment>& segments, std::size_t most) {
  std::vector<Box> boxes = boxes_of(segments);
  const std::size_t x = pairs_along(boxes, &Box::x), y = pairs_along(boxes, &Box::y);
  Span Box::*along = x < y ? &Box::x : &Box::y;
  Span Box::*across = x < y ? &Box::y : &Box::x;
  if (std::min(x, y) > most_tried) return most;
  std::sort(boxes.begin(), boxes.end(),
            [&](const Box& a, const Box& b) { return (a.*along).begin < (b.*along).begin; });
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t j = i + 1;
         j < boxes.size() && (boxes[j].*along).begin <= (boxes[i].*along).end; ++j)
      if (meet(boxes[i].*across, boxes[j].*across) && ++pairs >= most) return most;
  return pairs;
}

}  // namespace pliego::picture
