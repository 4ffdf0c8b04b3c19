#include "sheet/gather.h"

#include <algorithm>

namespace pliego::sheet {
namespace {

void place(draw::Page& side, draw::Page& page, const Spot& spot) {
  for (const draw::PanelArea& area : page.panels)
    side.panels.push_back(
        {area.name, spot.to_sheet.apply(area.trim), spot.to_sheet.apply(area.safe)});
  side.items.push_back(
      draw::Group{.transform = spot.to_sheet, .clip = spot.clip, .items = std::move(page.items)});
}

}  // namespace

draw::Document gather(draw::Document pages, Size sheet, const std::vector<GatheredSide>& sides) {
  draw::Document sheets{.metadata = std::move(pages.metadata)};
  sheets.structure = std::move(pages.structure);
  sheets.outline = pages.outline;
  const Rect area{0, 0, sheet.width, sheet.height};
  std::vector<int> went(pages.pages.size(), 0);
  for (const GatheredSide& side : sides) {
    draw::Page page{.trim = sheet, .media = area, .bleed = area, .label = side.label};
    for (const Spot& spot : side.spots) {
      went[spot.page] = static_cast<int>(sheets.pages.size());
      place(page, pages.pages[spot.page], spot);
      for (std::size_t i = 0; i < pages.outline.size(); ++i) {
        if (pages.outline[i].page != static_cast<int>(spot.page)) continue;
        sheets.outline[i].page = static_cast<int>(sheets.pages.size());
        sheets.outline[i].y = spot.to_sheet.apply(Point{0, pages.outline[i].y}).y;
      }
    }
    sheets.pages.push_back(std::move(page));
  }
  for (draw::Page& page : sheets.pages) draw::retarget(page.items, went);
  return sheets;
}

double scale_to_fit(Size page, Size room) {
  return std::min({1.0, room.width / page.width, room.height / page.height});
}

Transform scaled_to(Point at, double scale) { return {scale, 0, 0, scale, at.x, at.y}; }

draw::Duplex flip_about_upright_axis(Size sheet) {
  return sheet.width >= sheet.height ? draw::Duplex::flip_short_edge : draw::Duplex::flip_long_edge;
}

}  // namespace pliego::sheet
