// A drawing's shapes as paths of a page, at their final size.
#include <cmath>

#include "draw/item.h"

namespace pliego::draw {
namespace {

Transform scaling(double by) { return {by, 0, 0, by, 0, 0}; }

// How many times longer a length becomes, on the mean of all directions.
double magnitude(const Transform& t) { return std::sqrt(std::abs(t.a * t.d - t.b * t.c)); }

// Turned, mirrored, made larger: lines stay as thick on all sides.
bool keeps_form(const Transform& t) {
  const double size = std::hypot(t.a, t.b);
  const double off = std::abs(std::hypot(t.c, t.d) - size) + std::abs(t.a * t.c + t.b * t.d) / size;
  return size > 0 && off < 1e-4 * size;
}

std::vector<PathSegment> placed(const std::vector<PathSegment>& segments, const Transform& by) {
  std::vector<PathSegment> out;
  out.reserve(segments.size());
  for (const PathSegment& s : segments)
    out.push_back({s.kind, by.apply(s.p1), by.apply(s.p2), by.apply(s.p)});
  return out;
}

class Placer {
 public:
  Placer(std::string name, const Mark& mark) : name_(std::move(name)), mark_(mark) {}

  std::vector<Item> place(const std::vector<DrawingPart>& parts, const Transform& by) const {
    std::vector<Item> items;
    items.reserve(parts.size());
    for (const DrawingPart& part : parts)
      items.push_back(
          std::visit([&](const auto& each) -> Item { return placed_part(each, by); }, part));
    return items;
  }

 private:
  Item placed_part(const Shape& shape, const Transform& by) const {
    const Transform all = shape.place.then(by);
    if (!shape.line || keeps_form(all)) return path(shape, all, magnitude(all));
    // The line is thicker on one side: drawn at about its final size, then stretched.
    const double size = magnitude(all);
    Group stretched{.transform = scaling(1 / size).then(all), .clip = {}, .items = {}};
    stretched.items.push_back(path(shape, scaling(size), size));
    return stretched;
  }

  Item placed_part(const ClippedShapes& clipped, const Transform& by) const {
    Outline outline{placed(clipped.clip.segments, by), clipped.clip.even_odd};
    const auto box = pliego::bounds(outline.segments);
    Group group{.transform = {}, .clip = box.value_or(Rect{}), .items = place(clipped.parts, by)};
    group.clip_outline = std::make_shared<const Outline>(std::move(outline));
    return group;
  }

  Path path(const Shape& shape, const Transform& by, double size) const {
    Path path{.segments = placed(shape.outline.segments, by),
              .fill = {},
              .stroke = {},
              .mark = mark_,
              .note = name_,
              .even_odd = shape.outline.even_odd};
    if (shape.fill) {
      path.fill = shape.fill->color;
      path.opacity = shape.fill->opacity;
      path.gradient = placed_gradient(shape.fill->gradient, by);
    }
    if (shape.line) path.stroke = stroke(*shape.line, size);
    return path;
  }

  static std::shared_ptr<const Gradient> placed_gradient(
      const std::shared_ptr<const Gradient>& gradient, const Transform& by) {
    if (!gradient) return nullptr;
    Gradient moved = *gradient;
    // Its own coordinates at about their final size, since a PDF rounds them.
    const double size = magnitude(moved.place.then(by));
    moved.from = {moved.from.x * size, moved.from.y * size};
    moved.to = {moved.to.x * size, moved.to.y * size};
    moved.from_radius *= size, moved.to_radius *= size;
    moved.place = scaling(1 / size).then(moved.place).then(by);
    return std::make_shared<const Gradient>(std::move(moved));
  }

  static Stroke stroke(const DrawnLine& line, double size) {
    Stroke stroke{.color = line.paint.color, .width = line.width * size, .dash = line.dash};
    for (double& length : stroke.dash) length *= size;
    stroke.cap = line.cap;
    stroke.join = line.join;
    stroke.miter_limit = line.miter_limit;
    stroke.dash_offset = line.dash_offset * size;
    stroke.opacity = line.paint.opacity;
    return stroke;
  }

  std::string name_;
  Mark mark_;
};

}  // namespace

Item picture_item(std::shared_ptr<const Picture> picture, const Rect& area, const Mark& mark) {
  if (!picture->drawing) return Image{.picture = std::move(picture), .area = area, .mark = mark};
  const Drawing& drawing = *picture->drawing;
  const double scale = area.width / drawing.size.width;
  const Transform by{scale, 0, 0, scale, area.x, area.y};
  return Group{
      .transform = {}, .clip = area, .items = Placer(picture->name, mark).place(drawing.parts, by)};
}

bool is_see_through(const Path& path) {
  return (path.fill && path.opacity < 1) || (path.stroke && path.stroke->opacity < 1);
}

}  // namespace pliego::draw
