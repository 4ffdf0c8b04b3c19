// Outlines that cut off what lies beyond them.
#include <algorithm>

#include "picture/drawer.h"
#include "picture/refused.h"
#include "picture/scan.h"

namespace pliego::picture {
namespace {

using Kind = PathSegment::Kind;

constexpr const char* simple_clip =
    "In Inkscape: Object > Clip > Release, then Path > Intersection; in Illustrator: Pathfinder > "
    "Crop. Or save the picture as PNG.";

bool is_one_loop(const std::vector<PathSegment>& segments) {
  return std::count_if(segments.begin(), segments.end(),
                       [](const PathSegment& s) { return s.kind == Kind::move; }) == 1;
}

// Twice the area inside the points, above 0 where they run clockwise on a page.
double turning(const std::vector<PathSegment>& segments) {
  double sum = 0;
  Point at = segments.front().p;
  const auto add = [&](Point p) { sum += at.x * p.y - at.y * p.x, at = p; };
  for (const PathSegment& s : segments) {
    if (s.kind == Kind::close) continue;
    if (s.kind == Kind::cubic) add(s.p1), add(s.p2);
    add(s.p);
  }
  add(segments.front().p);
  return sum;
}

// One loop, the other way round.
std::vector<PathSegment> reversed(const std::vector<PathSegment>& loop) {
  std::vector<PathSegment> out;
  std::vector<Point> ends;
  for (const PathSegment& s : loop) ends.push_back(s.p);
  std::size_t last = loop.size();
  while (last > 0 && loop[last - 1].kind == Kind::close) --last;
  out.push_back({Kind::move, {}, {}, ends[last - 1]});
  for (std::size_t i = last; i-- > 1;)
    out.push_back({loop[i].kind, loop[i].p2, loop[i].p1, ends[i - 1]});
  out.push_back({Kind::close, {}, {}, {}});
  return out;
}

}  // namespace

// In the drawing's units, all its shapes as one.
Outline Drawer::clip_of(const Element& user, const Element& clip, const Around& around) const {
  const Style style = style_of(clip, {}, source_.sheet, source_.tree);
  if (!style.clip.empty()) refuse(clip, "an outline that is cut off by another", simple_clip);
  Around inside = around;
  inside.style = style;
  if (clip.get("clipPathUnits") == "objectBoundingBox") {
    const auto box = is_basic_shape(user)
                         ? bounds(outline_of(user, Measures(user, around.style, around.viewport)))
                         : std::nullopt;
    if (!box) refuse(user, "a group cut off by an outline in its own measure", simple_clip);
    inside.place = Transform{box->width, 0, 0, box->height, box->x, box->y}.then(inside.place);
  }
  inside.place = transform_of(clip, style).then(inside.place);
  Outline outline;
  for (const auto& kid : clip.kids) add_clip_shape(clip, *kid, inside, outline);
  return outline;
}

void Drawer::add_clip_shape(const Element& clip, const Element& shape, const Around& around,
                            Outline& to) const {
  if (draws_nothing_itself(shape)) return;
  Around inside = around;
  if (++inside.depth > 60) refuse(clip, "copies of copies without end", simple_clip);
  inside.style = style_of(shape, around.style, source_.sheet, source_.tree);
  if (!inside.style.is_shown || !inside.style.is_visible) return;
  if (!inside.style.clip.empty())
    refuse(shape, "an outline that is cut off by another", simple_clip);
  inside.place = transform_of(shape, inside.style).then(inside.place);
  if (shape.name == "use") {
    const std::string& href = shape.get("href");
    const Element* target =
        href.starts_with("#") ? source_.tree.find(std::string_view(href).substr(1)) : nullptr;
    if (!target || (!is_basic_shape(*target) && target->name != "use"))
      refuse(shape, "a copy as an outline that is no single shape", simple_clip);
    const Measures measures(shape, inside.style, around.viewport);
    inside.place =
        Transform::translate(measures.across("x"), measures.down("y")).then(inside.place);
    return add_clip_shape(clip, *target, inside, to);
  }
  if (!is_basic_shape(shape)) return refuse_unless_drawable(shape);
  std::vector<PathSegment> own = outline_of(shape, Measures(shape, inside.style, around.viewport));
  const auto flat = bounds(own);
  if (!flat || flat->width <= 0 || flat->height <= 0) return;
  for (PathSegment& s : own)
    s = {s.kind, inside.place.apply(s.p1), inside.place.apply(s.p2), inside.place.apply(s.p)};
  if (to.segments.empty()) {
    to = {std::move(own), inside.style.clip_even_odd};
    return;
  }
  const bool apart = !meet(*bounds(own), *bounds(to.segments));
  const bool same_rule = to.even_odd == inside.style.clip_even_odd;
  const bool simple = !to.even_odd && is_one_loop(own) && is_one_loop(to.segments);
  if (!same_rule || (!apart && !simple))
    refuse(clip, "an outline of several shapes that lie over each other",
           "Make one shape of them (in Inkscape: Path > Union). Or save the picture as PNG.");
  // Loops that run the same way add up to their union.
  if (!apart && (turning(own) > 0) != (turning(to.segments) > 0)) own = reversed(own);
  to.segments.insert(to.segments.end(), own.begin(), own.end());
}

}  // namespace pliego::picture
