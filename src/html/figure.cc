#include "html/figure.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/base64.h"
#include "draw/visit.h"
#include "html/markup.h"
#include "svg/writer.h"

namespace pliego::html {
namespace {

// CSS Values and Units 3, 5.2.
constexpr double pixels_per_point = 96.0 / 72;

// A QR code needs an empty edge of four of its modules (ISO/IEC 18004, 6.3.8), of which the
// smallest has 25 in a line; a phone held over a screen needs a larger one than over paper.
constexpr double edge = 0.16, larger = 2;

using Contents = std::set<draw::ContentId>;

std::vector<draw::Item> parts_of(const std::vector<draw::Item>& items, const Contents& contents) {
  std::vector<draw::Item> kept;
  for (const draw::Item& item : items) {
    if (const auto* group = std::get_if<draw::Group>(&item)) {
      draw::Group part = *group;
      part.items = parts_of(group->items, contents);
      if (!part.items.empty()) kept.push_back(std::move(part));
    } else if (const auto mark = draw::mark_of(item); mark && contents.contains(*mark)) {
      kept.push_back(item);
    }
  }
  return kept;
}

bool is_code(const draw::Item& item) {
  const auto* path = std::get_if<draw::Path>(&item);
  return path && path->note == "qr";
}

std::optional<Rect> box_of(const std::vector<draw::Item>& items) {
  std::optional<Rect> box;
  for (const draw::Item& item : items)
    if (const auto own = draw::bounds(item)) box = box ? united(*box, *own) : *own;
  return box;
}

std::string pixels(double points) { return std::to_string(std::lround(points * pixels_per_point)); }

std::string as_image(std::vector<draw::Item> items, const std::string& alt) {
  const bool code = std::any_of(items.begin(), items.end(), is_code);
  const auto box = box_of(items);
  if (!box || box->width <= 0 || box->height <= 0) return {};
  const Rect area = code ? box->outset(edge * box->width) : *box;
  const double times = code ? larger : 1;
  draw::make_decoration(items);
  draw::Document alone;
  alone.metadata.title = alt;
  alone.structure.add(-1, draw::Role::document);
  draw::Page page;
  page.trim = {area.width, area.height};
  page.media = page.bleed = area;
  page.items = std::move(items);
  alone.pages.push_back(std::move(page));
  return start_tag("img",
                   {{"alt", alt},
                    {"width", pixels(area.width * times)},
                    {"height", pixels(area.height * times)},
                    {"src", "data:image/svg+xml;base64," + base64(svg::Writer().write(alone, 0))}});
}

}  // namespace

std::string picture(const draw::Document& document, const Contents& contents,
                    const std::string& alt) {
  for (const draw::Page& page : document.pages)
    if (auto items = parts_of(page.items, contents); !items.empty())
      return as_image(std::move(items), alt);
  return {};
}

}  // namespace pliego::html
