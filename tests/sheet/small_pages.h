// Pages for imposition that need no typesetting.
#pragma once

#include <string>
#include <vector>

#include "draw/visit.h"
#include "support/runs.h"

namespace pliego::test {

inline const Color plum{.red = 0.2, .green = 0.1, .blue = 0.3, .name = "plum"};

// One page each, in reading order, with its name as its word at (20, 30), a linked word below and a
// band across the top out to the bleed.
inline draw::Document small_pages(const std::vector<std::string>& names, Size trim = {100, 200},
                                  double bleed = 9) {
  draw::Document document;
  document.structure.add(-1, draw::Role::document);
  for (const std::string& name : names) {
    const Rect area{0, 0, trim.width, trim.height};
    draw::Page page{.trim = trim,
                    .media = area.outset(bleed),
                    .bleed = area.outset(bleed),
                    .label = name,
                    .panels = {{name, area, area.outset(-10)}},
                    .items = {}};
    page.items.push_back(
        draw::rectangle({-bleed, -bleed, trim.width + 2 * bleed, 20 + bleed}, plum, "band"));
    const auto node = document.structure.add(0, draw::Role::paragraph);
    page.items.push_back(run(name, 20, 30, document.structure.add_content(node)));
    const auto link = document.structure.add(node, draw::Role::link);
    page.items.push_back(run("link", 20, 60, document.structure.add_content(link)));
    page.items.push_back(draw::Link{{20, 50, 20, 12}, "tel:1", "Call 1", link});
    document.outline.push_back(
        {.title = name, .level = 1, .page = static_cast<int>(document.pages.size()), .y = 20});
    document.pages.push_back(std::move(page));
  }
  return document;
}

// A panel on a side: where its trim lies and whether it stands on its head, found from its word.
struct Lying {
  std::string name;
  double x = 0, y = 0;
  bool on_head = false;
  bool is_read = false;  // and is no decoration
  bool operator==(const Lying&) const = default;
};

inline std::vector<Lying> lying(const draw::Page& page, Size trim) {
  std::vector<Lying> found;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& t) {
    const auto* text = std::get_if<draw::TextRun>(&item);
    if (!text || text->run.text == "link") return;
    const Point p = t.apply(Point{0, 0});
    const bool on_head = t.a < 0;
    found.push_back({text->run.text, on_head ? p.x - trim.width : p.x,
                     on_head ? p.y - trim.height : p.y, on_head, text->mark.has_value()});
  });
  return found;
}

}  // namespace pliego::test
