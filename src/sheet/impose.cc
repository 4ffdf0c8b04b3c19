#include "sheet/impose.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "draw/link_line.h"
#include "sheet/marks.h"

namespace pliego::sheet {
namespace {

std::size_t page_called(const draw::Document& document, const std::string& label) {
  for (std::size_t i = 0; i < document.pages.size(); ++i)
    if (document.pages[i].label == label) return i;
  throw std::logic_error("no page for the panel " + label);
}

Transform place_of(const Placement& placement, const draw::Page& panel, const Plan& plan,
                   bool mirrored) {
  const double x = mirrored ? plan.width - placement.x - panel.trim.width : placement.x;
  if (placement.turn == 180)
    return {-1, 0, 0, -1, x + panel.trim.width, placement.y + panel.trim.height};
  return Transform::translate(x, placement.y);
}

// The panels of one side where they lie on the sheet.
std::vector<Rect> areas_of(const Side& side, const Plan& plan, const draw::Document& pages,
                           bool mirrored) {
  std::vector<Rect> areas;
  for (const Placement& each : side.panels) {
    const draw::Page& panel = pages.pages[page_called(pages, each.panel)];
    areas.push_back(place_of(each, panel, plan, mirrored)
                        .apply(Rect{0, 0, panel.trim.width, panel.trim.height}));
  }
  return areas;
}

// Bleed for all edges of a side: half the narrowest gap, so that all four sides of a piece have the
// same and there is room for cut marks beside it. Edges that meet, as at a fold, are no gap.
double bleed_of(const std::vector<Rect>& areas, double bleed) {
  for (const Rect& one : areas) {
    for (const Rect& other : areas) {
      const double across = other.x - one.right(), down = other.y - one.bottom();
      if (across > 0.01) bleed = std::min(bleed, across / 2);
      if (down > 0.01) bleed = std::min(bleed, down / 2);
    }
  }
  return bleed;
}

// How far each edge may be printed over: half way to a neighbour, at most `bleed`.
Insets room_around(const Rect& area, const std::vector<Rect>& all, double bleed) {
  Insets room{bleed, bleed, bleed, bleed};
  const auto yield_to = [](double& edge, double gap) {
    if (gap > -0.01) edge = std::min(edge, std::max(gap, 0.0) / 2);
  };
  for (const Rect& other : all) {
    if (other == area) continue;
    if (other.y < area.bottom() && area.y < other.bottom()) {  // in the same row
      yield_to(room.right, other.x - area.right());
      yield_to(room.left, area.x - other.right());
    }
    if (other.x < area.right() && area.x < other.right()) {  // in the same column
      yield_to(room.bottom, other.y - area.bottom());
      yield_to(room.top, area.y - other.bottom());
    }
  }
  return room;
}

// What of the panel is printed, in the panel's own coordinates.
Rect clip_of(const draw::Page& panel, const Transform& to_sheet, const std::vector<Rect>& all) {
  const double bleed = bleed_of(all, -panel.bleed.x);
  const Rect trim{0, 0, panel.trim.width, panel.trim.height};
  Insets room = room_around(to_sheet.apply(trim), all, bleed);
  if (to_sheet.a < 0) {  // upside down: the panel's own edges trade places
    std::swap(room.top, room.bottom);
    std::swap(room.left, room.right);
  }
  return trim.inset({-room.top, -room.right, -room.bottom, -room.left});
}

// The same to look at, but said once already: nothing of it is read out or can be followed.
std::vector<draw::Item> decoration(std::vector<draw::Item> items) {
  draw::make_decoration(items);
  return items;
}

// A side while it is filled.
struct Imposing {
  const Plan& plan;
  draw::Document& pages;
  bool mirrored;
  std::vector<Rect> areas;  // of all panels of the side
};

void add_panel(draw::Page& page, const Placement& placement, Imposing& with) {
  draw::Page& panel = with.pages.pages[page_called(with.pages, placement.panel)];
  const Transform to_sheet = place_of(placement, panel, with.plan, with.mirrored);
  const Rect sheet{0, 0, with.plan.width, with.plan.height};
  page.bleed = sheet.outset(std::max(-page.bleed.x, -panel.bleed.x));
  for (const draw::PanelArea& area : panel.panels)
    page.panels.push_back({area.name, to_sheet.apply(area.trim), to_sheet.apply(area.safe)});
  page.items.push_back(
      draw::Group{.transform = to_sheet,
                  .clip = clip_of(panel, to_sheet, with.areas),
                  .items = placement.copy > 0 ? decoration(panel.items) : std::move(panel.items)});
}

// Other copies come first, since the one that is read gives its items away; then in reading order.
draw::Page impose_side(const Side& side, const Plan& plan, draw::Document& pages, bool mirrored) {
  const Rect sheet{0, 0, plan.width, plan.height};
  draw::Page page{
      .trim = {plan.width, plan.height}, .media = sheet, .bleed = sheet, .label = side.name};
  Imposing with{plan, pages, mirrored, areas_of(side, plan, pages, mirrored)};
  std::vector<Placement> order = side.panels;
  std::stable_sort(order.begin(), order.end(), [&](const Placement& a, const Placement& b) {
    if (a.copy != b.copy) return a.copy > b.copy;
    return page_called(pages, a.panel) < page_called(pages, b.panel);
  });
  for (const Placement& placement : order) add_panel(page, placement, with);
  return page;
}

// The trims of the pieces on a side: those of the front, seen from this side.
std::vector<Rect> pieces_of(const Plan& plan, const std::vector<Rect>& front, bool is_back) {
  std::map<int, Rect> pieces;
  for (std::size_t i = 0; i < front.size(); ++i) {
    const Rect& area = front[i];
    const auto [at, is_new] = pieces.emplace(plan.sides.front().panels[i].copy, area);
    if (is_new) continue;
    Rect& piece = at->second;
    const double x = std::min(piece.x, area.x), y = std::min(piece.y, area.y);
    piece = {x, y, std::max(piece.right(), area.right()) - x,
             std::max(piece.bottom(), area.bottom()) - y};
  }
  std::vector<Rect> found;
  for (auto& [copy, piece] : pieces) {
    if (is_back && plan.turns_about_upright_axis()) piece.x = plan.width - piece.right();
    if (is_back && !plan.turns_about_upright_axis()) piece.y = plan.height - piece.bottom();
    found.push_back(piece);
  }
  return found;
}

// Where one outline target went.
void move_entry(draw::OutlineEntry& entry, const draw::Page& panel, const Plan& plan,
                bool mirrored) {
  for (std::size_t side = 0; side < plan.sides.size(); ++side) {
    for (const Placement& placement : plan.sides[side].panels) {
      if (placement.panel != panel.label || placement.copy > 0) continue;
      entry.y = place_of(placement, panel, plan, mirrored).apply(Point{0, entry.y}).y;
      entry.page = static_cast<int>(side);
      return;
    }
  }
}

void mark_for_press(draw::Document& document, const Plan* plan, const PressMarks& marks) {
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const bool mirrored = document.metadata.right_to_left;
    add_press_marks(document.pages[i],
                    plan ? folds_of(*plan, i == 1, mirrored) : std::vector<FoldLine>(), marks);
  }
}

}  // namespace

draw::Document impose(draw::Document pages, const Plan& plan, Marks marks) {
  const bool mirrored = pages.metadata.right_to_left;
  draw::Document sheets{.metadata = pages.metadata, .outline = pages.outline};
  sheets.structure = std::move(pages.structure);
  for (draw::OutlineEntry& entry : sheets.outline)
    move_entry(entry, pages.pages[entry.page], plan, mirrored);
  const std::vector<Rect> front = areas_of(plan.sides.front(), plan, pages, mirrored);
  const double bleed = bleed_of(front, -pages.pages.front().bleed.x);
  for (std::size_t side = 0; side < plan.sides.size(); ++side) {
    draw::Page page = impose_side(plan.sides[side], plan, pages, mirrored);
    if (marks == Marks::standard) {
      add_fold_ticks(page, plan, side > 0, mirrored);
      add_cut_marks(page, pieces_of(plan, front, side > 0), bleed);
    }
    sheets.pages.push_back(std::move(page));
  }
  sheets.metadata.duplex = plan.flip;
  return sheets;
}

draw::Document lay_on(draw::Document pages, const Sheet& sheet, Marks marks,
                      const PrinterProfile& printer) {
  const bool marked = marks != Marks::none;
  if (const auto* booklet = std::get_if<Booklet>(&sheet))
    return bind(std::move(pages), *booklet, marked);
  if (const auto* tiles = std::get_if<Tiles>(&sheet))
    return part(std::move(pages), *tiles, printer.of({tiles->width, tiles->height}).margins,
                marked);
  if (const auto* grid = std::get_if<NUp>(&sheet)) return put_together(std::move(pages), *grid);
  return impose(std::move(pages), std::get<Plan>(sheet), marks);
}

draw::Document prepare(draw::Document pages, const std::optional<Sheet>& sheet, Purpose purpose,
                       const PrintOptions& options) {
  const bool is_screen = purpose == Purpose::screen;
  const Plan* plan = sheet ? std::get_if<Plan>(&*sheet) : nullptr;
  const bool is_press = purpose == Purpose::press;
  const Marks marks = is_press ? Marks::none : options.marks;
  const bool as_sheets = sheet && (!is_screen || (plan && plan->on_screen));
  draw::Document document =
      as_sheets ? lay_on(std::move(pages), *sheet, marks, options.printer) : std::move(pages);
  for (draw::Page& page : document.pages) {
    const Rect trim{0, 0, page.trim.width, page.trim.height};
    page.media = is_press ? page.bleed : trim;
    if (!is_press) page.bleed = trim;
    if (!is_screen) draw::remove_link_lines(page.items);
  }
  if (is_press) mark_for_press(document, as_sheets ? plan : nullptr, options.press_marks);
  document.metadata.no_print_scaling = purpose == Purpose::office;
  document.metadata.inks = is_press ? draw::Metadata::Inks::cmyk : draw::Metadata::Inks::rgb;
  if (is_screen) document.metadata.conformance = draw::Metadata::Conformance::ua1_a2a;
  const bool turned_by_printer = purpose == Purpose::office || (sheet && !is_screen);
  if (!turned_by_printer) document.metadata.duplex = draw::Duplex::none;
  if (options.flip) document = for_flip(std::move(document), *options.flip);
  if (purpose == Purpose::office) document = correct_backs(std::move(document), options.printer);
  return keep_side(std::move(document), options.sides);
}

}  // namespace pliego::sheet
