#include "check/legibility.h"

#include <cmath>
#include <cstdio>
#include <optional>
#include <set>

#include "draw/visit.h"

namespace pliego::check {
namespace {

constexpr double large = 18, large_bold = 14, needed_of_large = 3;  // points; to 1
const Color paper{.red = 1, .green = 1, .blue = 1, .black = 0, .name = "paper"};

struct Fill {
  Rect area;
  std::optional<Color> color;  // not set: a picture
};

Color grey(const Color& color) {
  const double light = 0.299 * color.red + 0.587 * color.green + 0.114 * color.blue;
  return {.red = light, .green = light, .blue = light, .name = color.name};
}

bool is_bold(const text::GlyphRun& run) {
  const std::string& name = run.font->id();
  return name.find("bold") != std::string::npos || name.find("black") != std::string::npos;
}

double needed(const draw::TextRun& run, const Transform& to_page) {
  const double size =
      run.run.size * std::sqrt(std::abs(to_page.a * to_page.d - to_page.b * to_page.c));
  const bool is_large = size >= large || (size >= large_bold && is_bold(run.run));
  return is_large ? needed_of_large : least_contrast;
}

// The fills of a page so far, in painting order.
class Grounds {
 public:
  void add(const draw::Item& item, const Transform& to_page) {
    const auto* path = std::get_if<draw::Path>(&item);
    const bool is_picture = std::holds_alternative<draw::Image>(item);
    if (!is_picture && !(path && path->fill)) return;
    const auto box = draw::bounds(item);
    if (!box) return;
    fills_.push_back({to_page.apply(*box), is_picture ? std::nullopt : path->fill});
  }

  // The topmost colour under a point; nothing on a picture.
  std::optional<Color> at(Point point) const {
    for (auto fill = fills_.rbegin(); fill != fills_.rend(); ++fill)
      if (fill->area.contains({point.x, point.y, 0, 0}, 0)) return fill->color;
    return paper;
  }

 private:
  std::vector<Fill> fills_;
};

// The middle of each glyph that has ink, on the page.
std::vector<Point> middles(const draw::TextRun& run, const Transform& to_page) {
  std::vector<Point> points;
  double x = run.origin.x;
  for (const text::Glyph& glyph : run.run.glyphs) {
    points.push_back(to_page.apply(Point{x + glyph.advance / 2, run.origin.y - run.run.size / 4}));
    x += glyph.advance;
  }
  return points;
}

std::optional<FaintText> faint(const draw::TextRun& run, const Transform& to_page,
                               const Grounds& grounds) {
  FaintText worst{.words = run.run.text, .text = run.color, .needed = needed(run, to_page)};
  FaintText worst_in_grey = worst;
  worst_in_grey.in_grey = true;
  for (const Point& point : middles(run, to_page)) {
    const auto ground = grounds.at(point);
    if (!ground) continue;
    const auto weigh = [&](FaintText& kept, double ratio) {
      if (ratio < kept.ratio) kept.ratio = ratio, kept.ground = *ground;
    };
    weigh(worst, contrast(run.color, *ground));
    weigh(worst_in_grey, contrast(grey(run.color), grey(*ground)));
  }
  if (worst.ratio < worst.needed) return worst;
  if (worst_in_grey.ratio < worst_in_grey.needed) return worst_in_grey;
  return std::nullopt;
}

bool is_blank(const draw::TextRun& run) {
  return run.run.text.find_first_not_of(' ') == std::string::npos;
}

std::string ratio(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f:1", value);
  return text;
}

}  // namespace

std::vector<FaintText> faint_texts(const draw::Document& document) {
  std::vector<FaintText> found;
  std::set<std::pair<std::string, std::string>> told;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    Grounds grounds;
    draw::for_each_leaf(document.pages[i], [&](const draw::Item& item, const Transform& to_page) {
      grounds.add(item, to_page);
      const auto* run = std::get_if<draw::TextRun>(&item);
      if (!run || is_blank(*run)) return;
      auto one = faint(*run, to_page, grounds);
      if (!one || !told.insert({one->text.name, one->ground.name}).second) return;
      one->page = static_cast<int>(i);
      found.push_back(std::move(*one));
    });
  }
  return found;
}

void check_legibility(const draw::Document& document, const std::string& layout, const Place& place,
                      Diagnostics& diagnostics) {
  for (const FaintText& each : faint_texts(document)) {
    const std::string where = "In the layout '" + layout + "', page '" +
                              document.pages[static_cast<std::size_t>(each.page)].label + "', \"" +
                              each.words + "\" in '" + each.text.name + "' on '" +
                              each.ground.name + "'";
    diagnostics.error(each.in_grey ? "low-contrast-grey" : "low-contrast", place,
                      where + (each.in_grey ? ", printed without colour," : "") +
                          " has a contrast of " + ratio(each.ratio) + "; it needs " +
                          ratio(each.needed) + ".",
                      "Take a darker or lighter colour in the theme or in the layout's 'fill', or "
                      "larger type.");
  }
}

}  // namespace pliego::check
