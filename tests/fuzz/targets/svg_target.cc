// A drawing: what is read of it is numbers that a page can have, and a page with it is a sound PDF.
#include <cmath>

#include "draw/item.h"
#include "pdf/writer.h"
#include "picture/read.h"
#include "sound.h"
#include "target.h"

namespace pliego::fuzz {

namespace {

void require(bool holds, const char* what) {
  if (!holds) finding(what);
}

void require_number(double value) { require(std::isfinite(value), "a drawing with no number"); }

void require_share(double value) {
  require(value >= 0 && value <= 1, "a drawing with a share that is none");
}

void check(const Transform& place) {
  for (const double each : {place.a, place.b, place.c, place.d, place.e, place.f})
    require_number(each);
}

void check(const Outline& outline) {
  for (const PathSegment& segment : outline.segments)
    for (const Point& point : {segment.p1, segment.p2, segment.p}) {
      require_number(point.x);
      require_number(point.y);
    }
}

void check(const Paint& paint) {
  require_share(paint.opacity);
  if (!paint.gradient) return;
  const Gradient& gradient = *paint.gradient;
  check(gradient.place);
  for (const double each : {gradient.from.x, gradient.from.y, gradient.to.x, gradient.to.y,
                            gradient.from_radius, gradient.to_radius})
    require_number(each);
  require(gradient.stops.size() >= 2, "a gradient of one colour");
  double last = 0;
  for (const GradientStop& stop : gradient.stops) {
    require_share(stop.at);
    require(stop.at >= last, "a gradient that goes back");
    last = stop.at;
  }
}

void check(const Shape& shape) {
  check(shape.outline);
  check(shape.place);
  if (shape.fill) check(*shape.fill);
  if (!shape.line) return;
  check(shape.line->paint);
  require_number(shape.line->width);
  require(shape.line->width >= 0, "a line of less than no width");
  require_number(shape.line->dash_offset);
  for (const double each : shape.line->dash) {
    require_number(each);
    require(each >= 0, "a dash of less than no length");
  }
}

void check(const std::vector<DrawingPart>& parts);

void check(const ClippedShapes& clipped) {
  check(clipped.clip);
  check(clipped.parts);
}

void check(const std::vector<DrawingPart>& parts) {
  for (const DrawingPart& part : parts) std::visit([](const auto& each) { check(each); }, part);
}

draw::Document page_with(Picture picture) {
  picture.name = "f.svg";
  const Size size{400, 400};
  draw::Page page{
      .trim = size, .media = {0, 0, size.width, size.height}, .bleed = {}, .label = "1"};
  page.bleed = page.media;
  page.items.push_back(draw::picture_item(std::make_shared<const Picture>(std::move(picture)),
                                          {0, 0, size.width, size.height}, std::nullopt));
  draw::Document document;
  document.pages.push_back(std::move(page));
  return document;
}

}  // namespace

void svg_drawing(std::string_view bytes) {
  if (!picture::is_svg(bytes)) return;
  try {
    Picture picture = picture::read(bytes);
    require(picture.drawing != nullptr, "a drawing without one");
    const Size sides = picture.sides();
    require(std::isfinite(sides.width) && std::isfinite(sides.height) && sides.width > 0 &&
                sides.height > 0,
            "a drawing without sides");
    check(picture.drawing->parts);
    require_sound(pdf::Writer().write(page_with(std::move(picture))));
  } catch (const PictureError&) {
    // Told to people.
  }
}

}  // namespace pliego::fuzz
