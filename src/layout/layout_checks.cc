#include "layout/layout_checks.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <set>

#include "layout/frame.h"

namespace pliego::layout {
namespace {

// Frames within frames deeper than this are a mistake.
constexpr int max_frame_depth = 6;

void check_measures(const Layout& layout, Diagnostics& diagnostics) {
  const auto bad = [&](const char* key, const std::string& message, const std::string& hint) {
    diagnostics.error("layout-measure", layout.mark_of(key).place(), message, hint);
  };
  if (layout.margin < layout.safe)
    bad("margin", "The margin is smaller than the safe distance.",
        "Text may not stand nearer to the edge than 'safe'.");
  if (2 * layout.margin > layout.trim.width * 0.8)
    bad("margin", "The margins leave less than a fifth of the width for text.",
        "Make 'margin' smaller.");
  if (layout.panels.empty())
    bad("panels", "The layout has no panels.", "Add at least one under 'panels'.");
  double zones = 0;
  for (const auto& line : {layout.running.head, layout.running.foot})
    if (line) zones += line->height;
  if (zones > layout.trim.height / 2)
    bad("running", "The running lines take more than half of the page.",
        "Make their 'height' smaller.");
}

// Narrower than this no word is set.
constexpr double least_measure = 18;

void report_narrow(const Frame& frame, double width, Diagnostics& diagnostics) {
  char points[32];
  std::snprintf(points, sizeof points, "%.0f", std::max(0.0, width));
  diagnostics.error("layout-measure", frame.mark.place(),
                    "Text in this frame would have " + std::string(points) + " points of width; " +
                        std::to_string(static_cast<int>(least_measure)) + " are the least.",
                    "Make its 'inset' or 'gap' smaller, or give it fewer 'columns' or fewer frames "
                    "beside it.");
}

// Each frame's columns are wide enough for text; the outermost that is not is told.
void check_widths(const Frame& frame, double width, double side, Diagnostics& diagnostics) {
  const double inner = width - 2 * (side + frame.inset);
  const double measure = column_width(frame, inner);
  if (measure < least_measure) return report_narrow(frame, measure, diagnostics);
  for (const Frame& kid : frame.stack) check_widths(kid, inner, 0, diagnostics);
  for (std::size_t i = 0; i < frame.row.size(); ++i)
    check_widths(frame.row[i], row_width(frame, i, inner), 0, diagnostics);
}

struct PlacedSection {
  std::string name;
  yaml::Mark mark;
};

void gather_sections(const Frame& frame, std::vector<PlacedSection>& to, int depth,
                     Diagnostics& diagnostics) {
  if (depth > max_frame_depth) {
    diagnostics.error("frame-depth", frame.mark.place(), "Frames lie too deep in each other.",
                      "At most six levels of stacks and rows.");
    return;
  }
  for (const auto& section : frame.sections) to.push_back({section, frame.mark});
  for (const auto& kid : frame.stack) gather_sections(kid, to, depth + 1, diagnostics);
  for (const auto& kid : frame.row) gather_sections(kid, to, depth + 1, diagnostics);
}

void check_sections(const Layout& layout, Diagnostics& diagnostics) {
  std::vector<PlacedSection> all;
  for (const Panel& panel : layout.panels)
    for (const Frame& frame : panel.stack) gather_sections(frame, all, 1, diagnostics);
  for (const auto& [name, sections] : layout.flows)
    for (const std::string& section : sections)
      all.push_back({section, layout.mark_of("flows." + name)});
  for (const auto& line : {layout.running.head, layout.running.foot})
    if (line && !line->section.empty()) all.push_back({line->section, line->mark});
  std::set<std::string> seen(layout.omit.begin(), layout.omit.end());
  for (const auto& [section, mark] : all) {
    if (!seen.insert(section).second) {
      diagnostics.error("section-twice", mark.place(),
                        "The section '" + section + "' is placed twice.",
                        "Let it flow into one frame only, or take it out of 'omit'.");
    }
  }
}

// A frame in which text flows, and the measure of its columns.
struct FlowFrame {
  const Frame* frame;
  double width;
};

void gather_flows(const Frame& frame, double width, double side, std::vector<FlowFrame>& to) {
  const double inner = width - 2 * (side + frame.inset);
  if (!frame.flow.empty()) to.push_back({&frame, column_width(frame, inner)});
  for (const Frame& kid : frame.stack) gather_flows(kid, inner, 0, to);
  for (std::size_t i = 0; i < frame.row.size(); ++i)
    gather_flows(frame.row[i], row_width(frame, i, inner), 0, to);
}

std::vector<FlowFrame> flow_frames(const Layout& layout) {
  std::vector<FlowFrame> frames;
  for (const Panel& panel : layout.panels)
    for (const Frame& frame : panel.stack)
      gather_flows(frame, layout.trim.width, layout.margin, frames);
  return frames;
}

std::vector<std::string> flow_names(const Layout& layout) {
  std::vector<std::string> names;
  for (const auto& [name, sections] : layout.flows) names.push_back(name);
  return names;
}

void check_flows(const Layout& layout, Diagnostics& diagnostics) {
  std::map<std::string, double> measures;
  for (const auto& [frame, width] : flow_frames(layout)) {
    if (!layout.flows.contains(frame->flow)) {
      diagnostics.error("unknown-flow", frame->mark.place(),
                        "There is no flow called '" + frame->flow + "'.",
                        "Add it under 'flows', with its sections. " +
                            nearest_hint(frame->flow, flow_names(layout)));
      continue;
    }
    const auto [first, is_new] = measures.emplace(frame->flow, width);
    if (is_new || std::abs(first->second - width) < 0.01) continue;
    diagnostics.error("flow-measure", frame->mark.place(),
                      "The columns of the flow '" + frame->flow + "' differ in width.",
                      "Give all its frames the same columns, gap, inset and share of a row.");
  }
  for (const std::string& name : flow_names(layout)) {
    if (measures.contains(name)) continue;
    diagnostics.error("flow-unplaced", layout.mark_of("flows." + name).place(),
                      "No frame takes the flow '" + name + "'.",
                      "Add a frame with 'flow: " + name + "' to a panel.");
  }
}

void check_repeats(const Layout& layout, Diagnostics& diagnostics) {
  bool before = false;
  for (const Panel& panel : layout.panels) {
    if (panel.repeat == 0) continue;
    if (layout.flows.empty() || before)
      diagnostics.error("panel-repeat", layout.mark_of("panels." + panel.name + ".repeat").place(),
                        "The panel '" + panel.name + "' can't repeat.",
                        "One panel of a layout may repeat, and only where text flows into it.");
    before = true;
  }
}

}  // namespace

int Layout::flow_columns() const {
  int columns = 1;
  for (const auto& [frame, width] : flow_frames(*this)) columns = std::max(columns, frame->columns);
  return columns;
}

void check_layout(const Layout& layout, Diagnostics& diagnostics) {
  check_measures(layout, diagnostics);
  for (const Panel& panel : layout.panels)
    for (const Frame& frame : panel.stack)
      check_widths(frame, layout.trim.width, layout.margin, diagnostics);
  check_sections(layout, diagnostics);
  check_flows(layout, diagnostics);
  check_repeats(layout, diagnostics);
}

void check_against_themes(const Layout& layout, const Library& library, Diagnostics& diagnostics) {
  const auto theme = library.themes.find(layout.theme);
  if (theme == library.themes.end()) {
    diagnostics.error("unknown-theme", layout.mark_of("theme").place(),
                      "The layout '" + layout.name + "' names the theme '" + layout.theme +
                          "', which layouts/themes does not have.",
                      "Correct 'theme', or add the file.");
    return;
  }
  if (!theme->second.scales.contains(layout.scale)) {
    diagnostics.error("unknown-scale", layout.mark_of("scale").place(),
                      "The theme '" + layout.theme + "' has no type scale '" + layout.scale + "'.",
                      "Correct 'scale', or add it to the theme.");
  }
}

}  // namespace pliego::layout
