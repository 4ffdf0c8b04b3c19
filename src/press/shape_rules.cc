// Lines, areas and pictures.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/units.h"
#include "draw/visit.h"
#include "press/preflight_rule.h"

namespace pliego::press {
namespace {

constexpr double least_line = 0.25;  // points
constexpr double least_bleed = 9;    // 1/8 in
constexpr double least_dpi = 300;
constexpr double length_hair = 0.01;

std::string in_points(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f pt", value);
  return text;
}

// Of a line: a stroke's width, or the thin side of a filled area.
double thickness(const draw::Path& path) {
  if (path.stroke) return path.stroke->width;
  const auto box = draw::bounds(path);
  const bool is_bar = path.fill && box && path.segments.size() == 5;
  return is_bar ? std::min(box->width, box->height) : least_line;
}

void check_lines(const draw::Document& document, Findings& findings) {
  for (const draw::Page& page : document.pages) {
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      const auto* path = std::get_if<draw::Path>(&item);
      if (!path || thickness(*path) >= least_line - length_hair / 10) return;
      findings.push_back({name_of(document, page),
                          "'" + path->note + "' is " + in_points(thickness(*path)) + " thin."});
    });
  }
}

Rect common(const Rect& a, const Rect& b) {
  const double x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(0.0, std::min(a.right(), b.right()) - x),
          std::max(0.0, std::min(a.bottom(), b.bottom()) - y)};
}

// f(item, the box of what is seen of it on the page) for each leaf, clips applied.
template <class F>
void for_each_seen(const std::vector<draw::Item>& items, const Transform& to_page, const Rect& seen,
                   F&& f) {
  for (const draw::Item& item : items) {
    if (const auto* group = std::get_if<draw::Group>(&item)) {
      const Transform inner = group->transform.then(to_page);
      const Rect left = group->clip ? common(seen, inner.apply(*group->clip)) : seen;
      for_each_seen(group->items, inner, left, f);
    } else if (const auto box = draw::bounds(item)) {
      f(item, common(seen, to_page.apply(*box)));
    }
  }
}

// How far colour that reaches the trim's edge falls short of the bleed; 0 where it does not.
double shortfall(const Rect& area, const draw::Page& page) {
  const double width = page.trim.width, height = page.trim.height;
  const double beyond[] = {-area.x, -area.y, area.right() - width, area.bottom() - height};
  const bool on_page = area.x < width - length_hair && area.y < height - length_hair &&
                       area.right() > length_hair && area.bottom() > length_hair;
  double most = 0;
  for (const double side : beyond)
    if (on_page && side > -length_hair && side < least_bleed - length_hair)
      most = std::max(most, least_bleed - side);
  return most;
}

void check_bleed(const draw::Document& document, Findings& findings) {
  for (const draw::Page& page : document.pages) {
    for_each_seen(
        page.items, Transform{}, page.bleed, [&](const draw::Item& item, const Rect& area) {
          const auto* path = std::get_if<draw::Path>(&item);
          const bool covers = (path && path->fill) || std::holds_alternative<draw::Image>(item);
          const double missing = covers ? shortfall(area, page) : 0;
          if (missing <= 0) return;
          findings.push_back({name_of(document, page),
                              "'" + (path ? path->note : std::string("picture")) + "' ends " +
                                  in_points(missing) + " short of the bleed."});
        });
  }
}

void check_resolution(const draw::Document& document, Findings& findings) {
  for (const draw::Page& page : document.pages) {
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      const auto* image = std::get_if<draw::Image>(&item);
      if (!image || image->area.width <= 0) return;
      const double dpi = image->picture->width / (image->area.width / points_per_inch);
      if (dpi >= least_dpi - 0.5) return;
      findings.push_back({name_of(document, page),
                          "The picture '" + image->picture->name + "' has " +
                              std::to_string(static_cast<int>(dpi)) + " pixels to the inch."});
    });
  }
}

}  // namespace

const std::vector<PreflightRule>& shape_rules() {
  static const std::vector<PreflightRule> rules = {
      {"press-thin-line", "No line is thinner than 0.25 pt.", "The trade's practice",
       "Draw the line thicker.", check_lines},
      {"press-bleed", "Colour that touches the cut runs 1/8 in beyond it.",
       "The trade's practice; ISO 32000-1, 14.11.2",
       "Make the layout's 'bleed' 0.125in, or end the colour inside.", check_bleed},
      {"press-picture", "Pictures have 300 pixels to the inch at their printed size.",
       "The trade's practice", "Use a larger picture, or place it smaller.", check_resolution},
  };
  return rules;
}

}  // namespace pliego::press
