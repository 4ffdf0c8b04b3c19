#include "aids/calibration.h"

#include <functional>

#include "base/units.h"
#include "draw/document.h"
#include "layout/set_text.h"

namespace pliego::aids {
namespace {

// The drawings of a printer's test sheet.

// Puts a number or a letter in the middle of a point.
using PutWord = std::function<void(const std::string& word, Point middle)>;

struct RulerDrawing {
  std::vector<draw::Item>& items;
  Color color;
  PutWord put;
};

inline constexpr int widest_margin = 12;  // mm that the edges' lines reach from the edge
inline constexpr int widest_shift = 10;   // mm to each side of a ruler's nought

constexpr double thin = 0.4, label_depth = 15;

double mm(double value) { return value * points_per_mm; }

void add_line(RulerDrawing& drawing, Point from, Point to, double width = thin) {
  drawing.items.push_back(draw::line(from, to, drawing.color, width, "ruler"));
}

// The steps of one edge. `point` gives the page's point for a distance along the edge from its
// middle and a depth from the edge.
template <class PointAt>
void draw_steps(RulerDrawing& drawing, PointAt point) {
  constexpr double pitch = 5, half = 1.8;  // mm
  for (int depth = 1; depth <= widest_margin; ++depth) {
    const double along = mm((depth - (widest_margin + 1) / 2.0) * pitch);
    add_line(drawing, point(along - mm(half), mm(depth)), point(along + mm(half), mm(depth)), 0.6);
    if (depth < widest_margin)
      add_line(drawing, point(along, mm(depth)), point(along, mm(widest_margin + 0.8)), 0.15);
    drawing.put(std::to_string(depth), point(along, mm(label_depth)));
  }
}

// At the middle of each edge, numbered lines 1 to 12 mm from it.
void draw_edge_steps(RulerDrawing& drawing, Size paper) {
  const double x = paper.width / 2, y = paper.height / 2;
  draw_steps(drawing, [&](double along, double depth) { return Point{x + along, depth}; });
  draw_steps(drawing, [&](double along, double depth) {
    return Point{x + along, paper.height - depth};
  });
  draw_steps(drawing, [&](double along, double depth) { return Point{depth, y + along}; });
  draw_steps(drawing, [&](double along, double depth) {
    return Point{paper.width - depth, y + along};
  });
}

// A ruler in mm with its nought at `at`: across, to the right plus; or down, down plus.
void draw_ruler(RulerDrawing& drawing, Point at, bool across) {
  const auto point = [&](double along, double aside) {
    return across ? Point{at.x + along, at.y - aside} : Point{at.x - aside, at.y + along};
  };
  add_line(drawing, point(-mm(widest_shift), 0), point(mm(widest_shift), 0));
  for (int tick = -widest_shift; tick <= widest_shift; ++tick) {
    const bool is_long = tick % 5 == 0;
    add_line(drawing, point(mm(tick), 0), point(mm(tick), is_long ? 9 : 5), is_long ? 0.6 : 0.3);
    if (is_long) drawing.put(std::to_string(tick), point(mm(tick), across ? 16 : 19));
  }
  drawing.put(across ? "x" : "y", point(0, -14));
}

// The line on the back that lies behind the nought of such a ruler.
void draw_pointer(RulerDrawing& drawing, Point at, bool across) {
  constexpr double reach = 13;  // mm
  if (across)
    add_line(drawing, {at.x, at.y - mm(reach)}, {at.x, at.y + mm(reach)}, 0.6);
  else
    add_line(drawing, {at.x - mm(reach), at.y}, {at.x + mm(reach), at.y}, 0.6);
}

constexpr double top = 74, side = 86;  // clear of the lines at the edges

// A sheet while it is made.
struct Making {
  const resolve::OwnWords& words;
  Size paper;
  layout::Setting& setting;
  draw::Document& document;
  const resolve::Text& text(const char* label) const { return words.texts.find(label)->second; }
};

// Sets a text at height `y`; returns where the next one goes.
double add_text(Making& making, draw::Page& page, const resolve::Text& text, const char* style,
                draw::Role role, double y, double after, double indent = 0) {
  const double width = making.paper.width - 2 * side;
  const layout::SetText set =
      set_text(making.setting, text, making.setting.theme().style(style), width);
  draw::Structure& structure = making.document.structure;
  const draw::NodeId node = structure.add(0, role);
  structure.nodes[static_cast<std::size_t>(node)].id = text.id;
  layout::place_text(set, text, {making.setting.right_to_left() ? side : side + indent, y},
                     structure, node, page.items);
  return y + set.height() + after;
}

// What is written into the profile, as it stands there: in no language's direction but its own.
double add_profile_lines(Making& making, draw::Page& page, double y) {
  const bool lies = making.paper.width > making.paper.height;
  for (const std::string& line :
       {std::string(lies ? "landscape:" : "portrait:"), std::string("back: {x: ____mm, y: ____mm}"),
        std::string("margins: {top: ____mm, right: ____mm, bottom: ____mm, left: ____mm}")}) {
    resolve::Text text;
    text.spans.push_back({.text = line, .isolate_ltr = true, .language = "en"});
    const double indent = line.starts_with("back") || line.starts_with("margins") ? 12 : 0;
    y = add_text(making, page, text, "body", draw::Role::paragraph, y, 4, indent);
  }
  return y;
}

// A figure with its words for those who don't see it; `draw` fills it.
template <class Draw>
void add_figure(Making& making, draw::Page& page, const char* alt, Draw draw_into) {
  draw::Structure& structure = making.document.structure;
  const draw::NodeId node = structure.add(0, draw::Role::figure);
  structure.nodes[static_cast<std::size_t>(node)].alt = making.text(alt).plain();
  const draw::Mark mark = structure.add_content(node);
  std::vector<draw::Item> items;
  const PutWord put = [&](const std::string& word, Point middle) {
    resolve::Text text;
    text.spans.push_back({.text = word, .isolate_ltr = true});
    const bool is_letter = word == "x" || word == "y";
    const layout::TextStyle& style = making.setting.theme().style(is_letter ? "h3" : "note");
    const layout::SetText set = set_text(making.setting, text, style, 60, text::Align::start);
    draw::Structure aside;
    aside.add(-1, draw::Role::document);
    std::vector<draw::Item> runs;
    layout::place_text(set, text, {0, 0}, aside, 0, runs);
    const auto box =
        draw::bounds(draw::Item(draw::Group{.transform = {}, .clip = {}, .items = runs}));
    const double height = making.setting.cap_height(style);
    draw::append(items, std::move(runs), middle.x - box->x - box->width / 2,
                 middle.y + height / 2 - layout::first_baseline(set), {});
  };
  RulerDrawing drawing{items, making.setting.color(layout::ColorRole::text), put};
  draw_into(drawing);
  for (draw::Item& item : items) {
    std::visit(
        [&](auto& each) {
          if constexpr (requires { each.mark; }) each.mark = mark;
        },
        item);
    page.items.push_back(std::move(item));
  }
}

draw::Page start_page(Size paper, const char* label) {
  const Rect area{0, 0, paper.width, paper.height};
  return {.trim = paper,
          .media = area,
          .bleed = area,
          .label = label,
          .panels = {{label, area, area}},
          .items = {}};
}

// Where the noughts of both rulers lie on the front.
struct Noughts {
  Point across, down;
};

Noughts add_front(Making& making) {
  draw::Page page = start_page(making.paper, "front");
  const bool lies = making.paper.width > making.paper.height;
  const auto paragraph = draw::Role::paragraph;
  double y = add_text(making, page, making.text("calibrate-title"), "h2", draw::Role::h1, top, 8);
  y = add_text(making, page, making.text(lies ? "calibrate-print-short" : "calibrate-print-long"),
               "body", paragraph, y, 7);
  y = add_text(making, page, making.text("calibrate-edges"), "body", paragraph, y, 7);
  y = add_text(making, page, making.text("calibrate-back"), "body", paragraph, y, 7);
  y = add_text(making, page, making.text("calibrate-profile"), "body", paragraph, y, 7);
  y = add_profile_lines(making, page, y);
  const double middle = making.paper.width / 2, level = (y + making.paper.height - 58) / 2;
  const Noughts noughts{{middle + 70, level}, {middle - 70, level}};
  add_figure(making, page, "calibrate-rulers", [&](RulerDrawing& drawing) {
    draw_ruler(drawing, noughts.across, true);
    draw_ruler(drawing, noughts.down, false);
  });
  add_figure(making, page, "calibrate-steps",
             [&](RulerDrawing& drawing) { draw_edge_steps(drawing, making.paper); });
  making.document.pages.push_back(std::move(page));
  return noughts;
}

// The sheet is turned about its upright axis: right and left change places.
void add_back(Making& making, const Noughts& noughts) {
  draw::Page page = start_page(making.paper, "back");
  add_text(making, page, making.text("calibrate-back-title"), "h2", draw::Role::h2, top, 0);
  const auto behind = [&](Point at) { return Point{making.paper.width - at.x, at.y}; };
  add_figure(making, page, "calibrate-lines", [&](RulerDrawing& drawing) {
    draw_pointer(drawing, behind(noughts.across), true);
    draw_pointer(drawing, behind(noughts.down), false);
  });
  making.document.pages.push_back(std::move(page));
}

void report_letters(const Making& making, Diagnostics& diagnostics) {
  for (const layout::TextFault& fault : making.setting.faults) {
    if (fault.kind != layout::TextFault::Kind::missing_glyph) continue;
    diagnostics.error("missing-glyph", fault.mark.place(),
                      "No font has a letter of '" + fault.id + "'.",
                      "Add a font that has it to fonts/fonts.yaml.");
  }
}

}  // namespace

const std::vector<std::string>& calibration_labels() {
  static const std::vector<std::string> labels = {
      "calibrate-title",      "calibrate-print-long", "calibrate-print-short", "calibrate-edges",
      "calibrate-back",       "calibrate-profile",    "calibrate-rulers",      "calibrate-steps",
      "calibrate-back-title", "calibrate-lines"};
  return labels;
}

draw::Document calibration_sheet(const resolve::OwnWords& words, Size paper,
                                 const layout::Theme& latin, layout::Compositor& compositor,
                                 Diagnostics& diagnostics) {
  const auto changed = theme_for(latin, words.material.locale, compositor.typesetter.library());
  const layout::Theme& theme = changed ? *changed : latin;
  const auto letter = theme.scales.find("letter");
  const layout::TypeScale& steps =
      (letter == theme.scales.end() ? theme.scales.begin() : letter)->second;
  layout::PieceSetter setter(compositor.typesetter, compositor.blocks, theme, steps,
                             words.material);
  layout::Setting setting(theme, steps, 1, words.material, setter);
  draw::Document document;
  document.structure.add(-1, draw::Role::document);
  document.metadata = {.title = words.texts.find("calibrate-title")->second.plain(),
                       .language = words.material.locale,
                       .right_to_left = words.material.right_to_left,
                       .duplex = paper.width > paper.height ? draw::Duplex::flip_short_edge
                                                            : draw::Duplex::flip_long_edge,
                       .no_print_scaling = true};
  Making making{words, paper, setting, document};
  add_back(making, add_front(making));
  report_letters(making, diagnostics);
  return document;
}

}  // namespace pliego::aids
