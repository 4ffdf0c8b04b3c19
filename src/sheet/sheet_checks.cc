#include "sheet/sheet_checks.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "draw/ground.h"
#include "draw/visit.h"
#include "sheet/repeat.h"

namespace pliego::sheet {
namespace {

struct Edge {
  std::string panel;
  char side = 'l';  // l, r, t, b of the panel as it lies on the sheet
  int turn = 0;
  auto operator<=>(const Edge&) const = default;
};

// A point of the panel, one point inside the edge, `along` points from its left or upper end.
Point inside(const Edge& edge, double along, Size panel) {
  Point at;
  if (edge.side == 'l' || edge.side == 'r')
    at = {edge.side == 'l' ? 1 : panel.width - 1, along};
  else
    at = {along, edge.side == 't' ? 1 : panel.height - 1};
  return edge.turn == 180 ? Point{panel.width - at.x, panel.height - at.y} : at;
}

const draw::Page* find_page(const draw::Document& document, const std::string& label) {
  for (const draw::Page& page : document.pages)
    if (page.label == label) return &page;
  return nullptr;
}

bool near(double a, double b) { return std::abs(a - b) < 0.01; }

// Pairs of edges of different copies that lie on each other. Copies are in a grid, so that edges
// that meet do so over their whole length.
std::set<std::pair<Edge, Edge>> butts_of(const Side& side, Size panel) {
  std::set<std::pair<Edge, Edge>> butts;
  for (const Placement& a : side.panels) {
    for (const Placement& b : side.panels) {
      if (a.copy == b.copy) continue;
      if (near(a.y, b.y) && near(a.x + panel.width, b.x))
        butts.insert({{a.panel, 'r', a.turn}, {b.panel, 'l', b.turn}});
      if (near(a.x, b.x) && near(a.y + panel.height, b.y))
        butts.insert({{a.panel, 'b', a.turn}, {b.panel, 't', b.turn}});
    }
  }
  return butts;
}

void check_butt(const draw::Document& pages, const Edge& one, const Edge& other, const Plan& plan,
                Diagnostics& diagnostics) {
  constexpr double step = 3;
  const draw::Page* first = find_page(pages, one.panel);
  const draw::Page* second = find_page(pages, other.panel);
  if (!first || !second) return;
  const draw::Ground below_first(*first), below_second(*second);
  const auto color_at = [](const draw::Ground& ground, Point at) {
    return ground.at(at).value_or(Color{.name = "a picture"});
  };
  const double length = one.side == 'r' ? first->trim.height : first->trim.width;
  for (double along = step / 2; along < length; along += step) {
    const Color a = color_at(below_first, inside(one, along, first->trim));
    const Color b = color_at(below_second, inside(other, along, second->trim));
    if (a == b) continue;
    diagnostics.error("sheet-butt", plan.mark.place(),
                      "Where the panels '" + one.panel + "' and '" + other.panel +
                          "' are cut apart, '" + a.name + "' and '" + b.name +
                          "' meet: a cut is never exact, and each would show on the other.",
                      "Leave a gap between the pieces ('gap-x', 'gap-y') for their bleed, or let "
                      "the colours end before the edge.");
    return;
  }
}

bool is_beyond(const draw::TextRun& run, const Transform& to_page, const Rect& reach) {
  const auto ink = draw::ink_bounds(run);
  return run.mark && ink && !reach.contains(to_page.apply(*ink));
}

}  // namespace

void check_butts(const draw::Document& pages, const Plan& plan, Diagnostics& diagnostics) {
  if (pages.pages.empty()) return;
  const Size panel = pages.pages.front().trim;
  for (const Side& side : plan.sides)
    for (const auto& [one, other] : butts_of(side, panel))
      check_butt(pages, one, other, plan, diagnostics);
}

void check_reach(const draw::Document& sheets, const std::string& layout, const Place& place,
                 Diagnostics& diagnostics, const PrinterProfile& printer) {
  for (const draw::Page& page : sheets.pages) {
    const Insets& margins = printer.of(page.trim).margins;
    const Rect reach = Rect{0, 0, page.trim.width, page.trim.height}.inset(margins);
    std::string words;
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& to_page) {
      const auto* run = std::get_if<draw::TextRun>(&item);
      if (run && words.empty() && is_beyond(*run, to_page, reach)) words = run->run.text;
    });
    if (words.empty()) continue;
    const bool is_usual = margins == Measured{}.margins;
    const std::string where =
        is_usual ? "less than 0.25 in from the edge, where many office printers print nothing."
                 : "in the margin that the printer profile says stays white.";
    diagnostics.warning("sheet-reach", place,
                        "In the layout '" + layout + "', \"" + words + "\" lies " + where,
                        "Print it on a larger sheet ('sheets' in the layout, ⟪sheet⟫), or move it "
                        "inward.");
    return;
  }
}

}  // namespace pliego::sheet
