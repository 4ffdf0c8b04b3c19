#include <algorithm>

#include "aids/proof.h"
#include "draw/visit.h"

namespace pliego::aids {
namespace {

constexpr double hair = 1;  // points: ink that reaches over the edge by so little is no overhang
constexpr double below = 6;

// The lower end of all that is read.
double lowest(const draw::Page& page) {
  double bottom = 0;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& to_page) {
    if (!draw::mark_of(item)) return;
    if (const auto box = draw::bounds(item))
      bottom = std::max(bottom, to_page.apply(*box).bottom());
  });
  return bottom;
}

}  // namespace

void show_overhang(draw::Document& document, std::size_t first, const Color& alert) {
  for (std::size_t i = first; i < document.pages.size(); ++i) {
    draw::Page& page = document.pages[i];
    const double end = page.trim.height, bottom = lowest(page);
    if (bottom <= end + hair) continue;
    page.trim.height = bottom + below;
    page.media.height = std::max(page.media.height, page.trim.height);
    page.bleed.height = std::max(page.bleed.height, page.trim.height);
    page.items.push_back(draw::line({0, end}, {page.trim.width, end}, alert, 1, "end of the page"));
  }
}

}  // namespace pliego::aids
