#include "packet/on_paper.h"

#include <cmath>

#include "sheet/gather.h"

namespace pliego::packet {
namespace {

constexpr double same = 0.5;  // points

bool is_near(Size a, Size b) {
  return std::abs(a.width - b.width) < same && std::abs(a.height - b.height) < same;
}

Size lying_as(Size page, Size paper) {
  const bool lies = page.width > page.height;
  return lies == (paper.width > paper.height) ? paper : Size{paper.height, paper.width};
}

Transform fit(draw::Page& page, Size paper, double scale) {
  const Transform to_paper = sheet::scaled_to(
      {(paper.width - page.trim.width * scale) / 2, (paper.height - page.trim.height * scale) / 2},
      scale);
  const Rect shown{0, 0, page.trim.width, page.trim.height};
  draw::Group all{.transform = to_paper, .clip = shown, .items = std::move(page.items)};
  const Rect area{0, 0, paper.width, paper.height};
  page = {
      .trim = paper, .media = area, .bleed = area, .label = page.label, .panels = {}, .items = {}};
  page.items.push_back(std::move(all));
  return to_paper;
}

}  // namespace

draw::Document on_paper(draw::Document pages, Size paper, std::vector<Fitted>& fitted) {
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    draw::Page& page = pages.pages[i];
    const Size size = page.trim;
    const Size sheet = lying_as(size, paper);
    if (is_near(size, sheet)) continue;
    const double scale = sheet::scale_to_fit(size, sheet);
    const Transform moved = fit(page, sheet, scale);
    fitted.push_back({static_cast<int>(i), size, scale});
    for (draw::OutlineEntry& entry : pages.outline)
      if (entry.page == static_cast<int>(i)) entry.y = moved.apply(Point{0, entry.y}).y;
  }
  return pages;
}

}  // namespace pliego::packet
