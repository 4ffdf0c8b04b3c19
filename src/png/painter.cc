#include "png/painter.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "png/picture.h"

namespace pliego::png {
namespace {

void set_color(cairo_t* context, const Color& color, double opacity = 1) {
  cairo_set_source_rgba(context, color.red, color.green, color.blue, opacity);
}

cairo_line_cap_t cap_of(LineCap cap) {
  return cap == LineCap::round    ? CAIRO_LINE_CAP_ROUND
         : cap == LineCap::square ? CAIRO_LINE_CAP_SQUARE
                                  : CAIRO_LINE_CAP_BUTT;
}

cairo_line_join_t join_of(LineJoin join) {
  return join == LineJoin::round   ? CAIRO_LINE_JOIN_ROUND
         : join == LineJoin::bevel ? CAIRO_LINE_JOIN_BEVEL
                                   : CAIRO_LINE_JOIN_MITER;
}

void add_segments(cairo_t* context, const std::vector<draw::PathSegment>& segments) {
  using Kind = draw::PathSegment::Kind;
  for (const draw::PathSegment& s : segments) {
    switch (s.kind) {
      case Kind::move:
        cairo_move_to(context, s.p.x, s.p.y);
        break;
      case Kind::line:
        cairo_line_to(context, s.p.x, s.p.y);
        break;
      case Kind::cubic:
        cairo_curve_to(context, s.p1.x, s.p1.y, s.p2.x, s.p2.y, s.p.x, s.p.y);
        break;
      case Kind::close:
        cairo_close_path(context);
        break;
    }
  }
}

// PDF's defaults where the item says nothing: butt caps, mitre joins with a limit of 10.
void set_stroke(cairo_t* context, const draw::Stroke& stroke) {
  set_color(context, stroke.color, stroke.opacity);
  cairo_set_line_width(context, stroke.width);
  cairo_set_line_cap(context, cap_of(stroke.cap));
  cairo_set_line_join(context, join_of(stroke.join));
  cairo_set_miter_limit(context, stroke.miter_limit);
  cairo_set_dash(context, stroke.dash.data(), static_cast<int>(stroke.dash.size()),
                 stroke.dash_offset);
}

void set_fill_rule(cairo_t* context, bool even_odd) {
  cairo_set_fill_rule(context, even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
}

void set_gradient(cairo_t* context, const Gradient& gradient, double opacity) {
  cairo_pattern_t* pattern =
      gradient.radial
          ? cairo_pattern_create_radial(gradient.from.x, gradient.from.y, gradient.from_radius,
                                        gradient.to.x, gradient.to.y, gradient.to_radius)
          : cairo_pattern_create_linear(gradient.from.x, gradient.from.y, gradient.to.x,
                                        gradient.to.y);
  for (const GradientStop& stop : gradient.stops)
    cairo_pattern_add_color_stop_rgba(pattern, stop.at, stop.color.red, stop.color.green,
                                      stop.color.blue, opacity);
  const Transform& t = gradient.place;
  cairo_matrix_t matrix = {t.a, t.b, t.c, t.d, t.e, t.f};
  if (cairo_matrix_invert(&matrix) == CAIRO_STATUS_SUCCESS)
    cairo_pattern_set_matrix(pattern, &matrix);
  cairo_set_source(context, pattern);
  cairo_pattern_destroy(pattern);
}

// The current colour through `mask`, a byte a pixel. The clip stays in force.
void paint_mask(cairo_t* context, const PixelRect& area, std::uint8_t* mask, int stride) {
  cairo_surface_t* surface =
      cairo_image_surface_create_for_data(mask, CAIRO_FORMAT_A8, area.width, area.height, stride);
  cairo_save(context);
  cairo_identity_matrix(context);
  cairo_mask_surface(context, surface, area.x, area.y);
  cairo_restore(context);
  cairo_surface_destroy(surface);
}

}  // namespace

void Painter::draw(const std::vector<draw::Item>& items) {
  for (const draw::Item& item : items)
    std::visit([this](const auto& kind) { draw_item(kind); }, item);
}

Transform Painter::to_pixels() const {
  cairo_matrix_t m;
  cairo_get_matrix(context_, &m);
  return {m.xx, m.yx, m.xy, m.yy, m.x0, m.y0};
}

// Nobody asks for pictures of packets, which alone have such pages.
void Painter::draw_item(const draw::PlacedPage& placed) {
  throw std::logic_error(placed.page->file->name + ": no picture can show an outside PDF");
}

void Painter::draw_item(const draw::TextRun& text) {
  const Transform to_device = to_pixels();
  const double scale = text.run.size / text.run.font->metrics().units_per_em;
  Point pen = text.origin;
  edges_.clear();
  for (const text::Glyph& glyph : text.run.glyphs) {
    const Transform place = {scale, 0, 0, -scale, pen.x + glyph.dx, pen.y + glyph.dy};
    flatten(outlines_.get(*text.run.font, glyph.id), place.then(to_device), edges_);
    pen.x += glyph.advance;
  }
  set_color(context_, text.color);
  fill_edges(area_of_edges());
}

// The pixels that the edges touch and the surface has.
PixelRect Painter::area_of_edges() const {
  double left = width_, top = height_, right = 0, bottom = 0;
  for (const Edge& edge : edges_) {
    left = std::min({left, edge.from.x, edge.to.x});
    right = std::max({right, edge.from.x, edge.to.x});
    top = std::min({top, edge.from.y, edge.to.y});
    bottom = std::max({bottom, edge.from.y, edge.to.y});
  }
  const int x = static_cast<int>(std::max(left, 0.0)), y = static_cast<int>(std::max(top, 0.0));
  return {x, y, static_cast<int>(std::ceil(std::min<double>(right, width_))) - x,
          static_cast<int>(std::ceil(std::min<double>(bottom, height_))) - y};
}

// In bands, so that no text, however large or slanted, takes much memory.
void Painter::fill_edges(const PixelRect& area) {
  constexpr int band_pixels = 1 << 17;
  if (area.width <= 0 || area.height <= 0) return;
  const int rows = std::max(1, band_pixels / area.width);
  for (int y = 0; y < area.height; y += rows) {
    const PixelRect band = {area.x, area.y + y, area.width, std::min(rows, area.height - y)};
    coverage_.start(band);
    for (const Edge& edge : edges_) coverage_.add_edge(edge.from, edge.to);
    paint_mask(context_, band, coverage_.finish().data(), coverage_.stride());
  }
}

void Painter::draw_item(const draw::Path& path) {
  add_segments(context_, path.segments);
  if (path.fill) {
    set_fill_rule(context_, path.even_odd);
    if (path.gradient) {
      set_gradient(context_, *path.gradient, path.opacity);
    } else {
      set_color(context_, *path.fill, path.opacity);
    }
    cairo_fill_preserve(context_);
  }
  if (path.stroke) {
    set_stroke(context_, *path.stroke);
    cairo_stroke_preserve(context_);
  }
  cairo_new_path(context_);
}

void Painter::draw_item(const draw::Image& image) {
  draw_picture(context_, *image.picture, image.area);
}

void Painter::draw_item(const draw::Group& group) {
  const Transform& t = group.transform;
  const cairo_matrix_t matrix = {t.a, t.b, t.c, t.d, t.e, t.f};
  cairo_save(context_);
  cairo_transform(context_, &matrix);
  if (group.clip) {
    cairo_rectangle(context_, group.clip->x, group.clip->y, group.clip->width, group.clip->height);
    cairo_clip(context_);
  }
  if (group.clip_outline) {
    add_segments(context_, group.clip_outline->segments);
    set_fill_rule(context_, group.clip_outline->even_odd);
    cairo_clip(context_);
  }
  draw(group.items);
  cairo_restore(context_);
}

}  // namespace pliego::png
