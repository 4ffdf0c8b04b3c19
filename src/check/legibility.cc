#include "check/legibility.h"

#include <cmath>
#include <cstdio>
#include <optional>
#include <set>

#include "draw/ground.h"
#include "draw/visit.h"

namespace pliego::check {
namespace {

constexpr double large = 18, large_bold = 14;  // points

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
  return is_large ? least_contrast_of_large : least_contrast;
}

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

std::optional<Faint> faint(const draw::TextRun& run, const Transform& to_page,
                           const draw::Ground& ground) {
  Faint worst{.words = run.run.text, .text = run.color, .needed = needed(run, to_page)};
  Faint worst_in_grey = worst;
  worst_in_grey.in_grey = true;
  for (const Point& point : middles(run, to_page)) {
    const auto under = ground.at(point);
    if (!under) continue;
    const auto weigh = [&](Faint& kept, double ratio) {
      if (ratio < kept.ratio) kept.ratio = ratio, kept.ground = *under;
    };
    weigh(worst, contrast(run.color, *under));
    weigh(worst_in_grey, contrast(grey(run.color), grey(*under)));
  }
  if (worst.ratio < worst.needed) return worst;
  if (worst_in_grey.ratio < worst_in_grey.needed) return worst_in_grey;
  return std::nullopt;
}

bool says_something(const draw::Path& path) {
  return path.note == "bar" || path.note == "ring" || path.note.starts_with("icon:");
}

std::optional<Faint> faint(const draw::Path& path, const Transform& to_page,
                           const draw::Ground& ground) {
  const auto box = draw::bounds(path);
  if (!box || !says_something(path)) return std::nullopt;
  const Rect area = to_page.apply(*box);
  const auto under = ground.at({area.x + area.width / 2, area.y + area.height / 2});
  if (!under || (!path.fill && !path.stroke)) return std::nullopt;
  Faint one{.words = path.note,
            .text = path.fill ? *path.fill : path.stroke->color,
            .ground = *under,
            .needed = least_contrast_of_large,
            .is_mark = true};
  one.ratio = contrast(one.text, one.ground);
  if (one.ratio >= one.needed) return std::nullopt;
  return one;
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

std::vector<Faint> faint_items(const draw::Document& document) {
  std::vector<Faint> found;
  std::set<std::pair<std::string, std::string>> told;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    draw::Ground ground;
    draw::for_each_leaf(document.pages[i], [&](const draw::Item& item, const Transform& to_page) {
      std::optional<Faint> one;
      if (const auto* path = std::get_if<draw::Path>(&item)) one = faint(*path, to_page, ground);
      ground.add(item, to_page);
      const auto* run = std::get_if<draw::TextRun>(&item);
      if (run && !is_blank(*run)) one = faint(*run, to_page, ground);
      if (!one || !told.insert({one->text.name, one->ground.name}).second) return;
      one->page = static_cast<int>(i);
      found.push_back(std::move(*one));
    });
  }
  return found;
}

void check_legibility(const draw::Document& document, const std::string& layout, const Place& place,
                      Diagnostics& diagnostics) {
  for (const Faint& each : faint_items(document)) {
    const std::string what = each.is_mark ? "the " + each.words : "\"" + each.words + "\"";
    const std::string where = "In the layout '" + layout + "', page '" +
                              document.pages[static_cast<std::size_t>(each.page)].label + "', " +
                              what + " in '" + each.text.name + "' on '" + each.ground.name + "'";
    diagnostics.error(each.is_mark   ? "low-contrast-mark"
                      : each.in_grey ? "low-contrast-grey"
                                     : "low-contrast",
                      place,
                      where + (each.in_grey ? ", printed without colour," : "") +
                          " has a contrast of " + ratio(each.ratio) + "; it needs " +
                          ratio(each.needed) + ".",
                      each.is_mark ? "Take a darker or lighter colour in the theme."
                                   : "Take a darker or lighter colour in the theme or in the "
                                     "layout's 'fill', or larger type.");
  }
}

}  // namespace pliego::check
