#include "layout/placed_pages.h"

#include <algorithm>

#include "draw/visit.h"
#include "layout/running.h"

namespace pliego::layout {
namespace {

draw::Document start_document(const resolve::Material& material) {
  draw::Document document;
  document.metadata = {.title = material.title,
                       .subject = material.subject,
                       .language = material.locale,
                       .date = material.revised,
                       .right_to_left = material.right_to_left};
  document.structure.add(-1, draw::Role::document);
  return document;
}

draw::Page start_page(const std::string& label, const Layout& layout) {
  const Rect trim{0, 0, layout.trim.width, layout.trim.height};
  const Insets safe{layout.safe, layout.safe, layout.safe, layout.safe};
  return {.trim = layout.trim,
          .media = trim,
          .bleed = trim.outset(layout.bleed),
          .label = label,
          .panels = {{label, trim, trim.inset(safe)}},
          .items = {}};
}

// A group of panels, set to stay.
struct SetGroup {
  Setting setting;
  MeasuredPages measured;
};

// A run's own ink where its box, which reaches from ascender to descender, is too large.
bool lies_in(const draw::Item& item, const Transform& to_page, const Rect& seen, const Rect& safe) {
  const auto* run = std::get_if<draw::TextRun>(&item);
  const auto box = draw::bounds(item);
  if (!box || safe.contains(draw::common_area(to_page.apply(*box), seen))) return true;
  if (!run) return false;
  const auto ink = draw::ink_bounds(*run);
  return !ink || safe.contains(to_page.apply(*ink));
}

// The zone at the head or the foot that the box lies in, else the frame at that end of the panel.
yaml::Mark mark_at(const Rect& box, const Panel& panel, const Layout& layout, int page) {
  const auto& [head, foot] = layout.running;
  const double middle = box.y + box.height / 2;
  if (head && middle < head_height(layout, page)) return head->mark;
  if (foot && page + 1 >= foot->from && middle > layout.trim.height - foot->height)
    return foot->mark;
  if (panel.stack.empty()) return panel.mark;
  return middle < layout.trim.height / 2 ? panel.stack.front().mark : panel.stack.back().mark;
}

std::optional<Unsafe> unsafe_on(const draw::Page& page, const Panel& panel, const Layout& layout,
                                int index) {
  std::optional<Unsafe> found;
  draw::for_each_visible_leaf(
      page, [&](const draw::Item& item, const Transform& to_page, const Rect& seen) {
        if (found || !draw::mark_of(item)) return;
        const bool safe = std::any_of(
            page.panels.begin(), page.panels.end(),
            [&](const draw::PanelArea& area) { return lies_in(item, to_page, seen, area.safe); });
        if (safe) return;
        const auto* run = std::get_if<draw::TextRun>(&item);
        const Rect box = to_page.apply(*draw::bounds(item));
        found = Unsafe{page.label, run ? run->run.text : "", mark_at(box, panel, layout, index)};
      });
  return found;
}

void place_page(MeasuredPage&& measured, PageNumber number, const Layout& layout, Setting& setting,
                draw::Document& document) {
  const std::string label =
      layout.paged() ? std::to_string(number.index + 1) : measured.panel->name;
  document.pages.push_back(start_page(label, layout));
  Canvas canvas{.trim = document.pages.back().media,
                .bleed = layout.bleed,
                .document = &document,
                .page = &document.pages.back(),
                .page_index = number.index};
  // On a page that holds its text, at most a hair is lacking. What is far too high hangs over: its
  // frames would else be pushed into each other.
  constexpr double hair = 0.05;
  const double left = measured.room - measured.height;
  place_stack(measured.frames, {0, head_height(layout, number.index)}, left < -hair ? 0 : left,
              setting, canvas);
  place_running(layout, number, setting, canvas);
}

// Places a group's pages; `number` goes on to the page after them.
PlacedGroup place_group(SetGroup& group, PageNumber& number, const Layout& layout,
                        draw::Document& document) {
  PlacedGroup placed{.faults = std::move(group.measured.faults), .unsafe = {}};
  for (MeasuredPage& page : group.measured.pages) {
    const Panel& panel = *page.panel;
    place_page(std::move(page), number, layout, group.setting, document);
    if (auto unsafe = unsafe_on(document.pages.back(), panel, layout, number.index))
      placed.unsafe.push_back(std::move(*unsafe));
    ++number.index;
  }
  const auto& running = group.setting.faults;
  placed.faults.insert(placed.faults.end(), running.begin(), running.end());
  return placed;
}

}  // namespace

bool PlacedGroup::holds() const {
  return unsafe.empty() && std::none_of(faults.begin(), faults.end(), [](const TextFault& fault) {
           return fault.kind == TextFault::Kind::too_wide;
         });
}

bool PlacedPages::holds() const {
  return std::all_of(groups.begin(), groups.end(),
                     [](const PlacedGroup& group) { return group.holds(); });
}

PlacedPages place_pages(const std::vector<GroupFit>& fits, const resolve::Material& material,
                        const Layout& layout, const Theme& theme, PieceSetter& setter) {
  PlacedPages placed{.document = start_document(material), .fits = fits, .groups = {}};
  const TypeScale& steps = theme.scales.find(layout.scale)->second;
  std::vector<SetGroup> groups;
  PageNumber number{0, 0};
  for (const GroupFit& fit : fits) {
    Setting setting(theme, steps, fit.scale, material, setter);
    setting.largest_scale = layout.fit.largest;
    MeasuredPages measured = measure_pages(fit.group, layout, fit.repeats, setting);
    number.count += static_cast<int>(measured.pages.size());
    groups.push_back({std::move(setting), std::move(measured)});
  }
  for (SetGroup& group : groups)
    placed.groups.push_back(place_group(group, number, layout, placed.document));
  return placed;
}

PlacedPages place_smallest(const std::vector<SmallestFit>& smallest,
                           const resolve::Material& material, const Layout& layout,
                           const Theme& theme, PieceSetter& setter) {
  std::vector<GroupFit> fits;
  for (const SmallestFit& fit : smallest)
    fits.push_back({.group = fit.group, .scale = layout.fit.smallest, .repeats = fit.repeats});
  return place_pages(fits, material, layout, theme, setter);
}

}  // namespace pliego::layout
