#include "sheet/folded.h"

#include <algorithm>
#include <limits>

namespace pliego::sheet {
namespace {

constexpr double gap = 22, margin = 26, edge = 0.5;  // points

const Color ground{.red = 0.86, .green = 0.85, .blue = 0.83, .name = "ground"};
const Color shade{.red = 0.74, .green = 0.73, .blue = 0.71, .name = "shade"};
const Color paper{.red = 1, .green = 1, .blue = 1, .black = 0, .name = "paper"};

// The panel's own items, cut at its trim.
draw::Group cut(const draw::Page& panel, const Transform& to_view) {
  draw::Group group{.transform = to_view,
                    .clip = Rect{0, 0, panel.trim.width, panel.trim.height},
                    .items = panel.items};
  draw::make_decoration(group.items);
  return group;
}

HeldView view_of(const draw::Page& panel) {
  return {panel.label, panel.trim, {cut(panel, Transform{})}};
}

const draw::Page& panel_called(const draw::Document& pages, const std::string& label) {
  return *std::find_if(pages.pages.begin(), pages.pages.end(),
                       [&](const draw::Page& page) { return page.label == label; });
}

// A hairline where the sheet is folded, between two panels of the view.
void add_fold_lines(HeldView& view, double panel_width) {
  for (double x = panel_width; x < view.size.width - 1; x += panel_width)
    view.items.push_back(draw::line({x, 0}, {x, view.size.height}, shade, edge, "fold"));
}

// The side of the first piece on the sheet; of one that lies on its head, turned.
HeldView view_of(const Side& side, const draw::Document& pages) {
  HeldView view{side.name, {}, {}};
  double left = std::numeric_limits<double>::max(), top = left, right = 0, bottom = 0;
  for (const Placement& each : side.panels) {
    if (each.copy > 0) continue;
    const Size panel = panel_called(pages, each.panel).trim;
    left = std::min(left, each.x), top = std::min(top, each.y);
    right = std::max(right, each.x + panel.width), bottom = std::max(bottom, each.y + panel.height);
  }
  view.size = {right - left, bottom - top};
  const bool mirrored = pages.metadata.right_to_left;
  for (const Placement& each : side.panels) {
    if (each.copy > 0) continue;
    const draw::Page& panel = panel_called(pages, each.panel);
    const bool on_head = each.turn == 180;
    double x = each.x - left, y = each.y - top;
    if (on_head) y = view.size.height - y - panel.trim.height;
    if (on_head != mirrored) x = view.size.width - x - panel.trim.width;
    view.items.push_back(cut(panel, Transform::translate(x, y)));
  }
  add_fold_lines(view, panel_called(pages, side.panels.front().panel).trim.width);
  return view;
}

// The second side of a folded sheet is inside.
const Side* inside_with(const Plan& plan, const std::string& panel) {
  if (plan.sides.size() < 2) return nullptr;
  const Side& inside = plan.sides[1];
  const bool has = std::any_of(inside.panels.begin(), inside.panels.end(),
                               [&](const Placement& each) { return each.panel == panel; });
  return has ? &inside : nullptr;
}

void add_paper(std::vector<draw::Item>& items, const Rect& area) {
  items.push_back(draw::rectangle(area.moved(2.5, 2.5), shade, "shade"));
  items.push_back(draw::rectangle(area.outset(edge), shade, "edge"));
  items.push_back(draw::rectangle(area, paper, "paper"));
}

Size size_of(const std::vector<HeldView>& views) {
  Size size{2 * margin - gap, 0};
  for (const HeldView& view : views) {
    size.width += view.size.width + gap;
    size.height = std::max(size.height, view.size.height + 2 * margin);
  }
  return size;
}

}  // namespace

std::vector<HeldView> held_views(const draw::Document& pages, const std::optional<Plan>& plan) {
  std::vector<HeldView> views;
  bool is_inside_seen = false;
  for (const draw::Page& page : pages.pages) {
    const Side* inside = plan && !plan->folds.empty() ? inside_with(*plan, page.label) : nullptr;
    if (!inside) {
      views.push_back(view_of(page));
    } else if (!is_inside_seen) {
      is_inside_seen = true;
      views.push_back(view_of(*inside, pages));
    }
  }
  return views;
}

draw::Document folded(const draw::Document& pages, const std::optional<Plan>& plan) {
  std::vector<HeldView> views = held_views(pages, plan);
  draw::Document picture{.metadata = pages.metadata};
  const Size size = size_of(views);
  const Rect all{0, 0, size.width, size.height};
  draw::Page page{.trim = size, .media = all, .bleed = all, .label = "folded"};
  page.items.push_back(draw::rectangle(all, ground, "ground"));
  if (pages.metadata.right_to_left) std::reverse(views.begin(), views.end());
  double x = margin;
  for (HeldView& view : views) {
    const Rect area{x, (size.height - view.size.height) / 2, view.size.width, view.size.height};
    add_paper(page.items, area);
    page.items.push_back(draw::Group{.transform = Transform::translate(area.x, area.y),
                                     .items = std::move(view.items)});
    x += view.size.width + gap;
  }
  picture.pages.push_back(std::move(page));
  picture.structure.add(-1, draw::Role::document);
  return picture;
}

}  // namespace pliego::sheet
