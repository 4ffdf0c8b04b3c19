#include "layout/measured_pages.h"

#include <algorithm>

namespace pliego::layout {
namespace {

MeasuredPage measure_page(const Panel& panel, double room, Measuring& measuring) {
  MeasuredPage page{.panel = &panel, .room = room};
  const Layout& layout = measuring.layout;
  for (const Frame& frame : panel.stack)
    page.frames.push_back(measure(frame, layout.trim.width, layout.margin, measuring));
  fill_flows(page.frames, room);
  for (const MeasuredFrame& frame : page.frames) page.height += frame.height();
  return page;
}

bool is_blank(const MeasuredPage& page) {
  return std::all_of(page.frames.begin(), page.frames.end(),
                     [](const MeasuredFrame& frame) { return frame.empty(); });
}

// Height left in the columns of frames in which a text ended; none in frames that it filled.
double slack_of(const std::vector<MeasuredFrame>& frames) {
  double slack = 0;
  for (const MeasuredFrame& frame : frames) {
    if (frame.flow && frame.part.last) slack += frame.part.room - frame.part.height;
    slack += slack_of(frame.kids);
  }
  return slack;
}

double too_long(const MeasuredPages& measured) {
  double over = 0;
  for (const MeasuredPage& page : measured.pages) over = std::max(over, page.height - page.room);
  for (const auto& [name, text] : measured.flows.all()) over += text.height_left();
  return over;
}

double left_over(const MeasuredPages& measured) {
  if (measured.flows.all().empty()) {
    double least = measured.pages.front().room;
    for (const MeasuredPage& page : measured.pages)
      least = std::min(least, page.room - page.height);
    return least;
  }
  double slack = 0;
  for (const MeasuredPage& page : measured.pages) slack += slack_of(page.frames);
  return slack;
}

}  // namespace

int Group::most_repeats() const {
  int most = 0;
  for (const Panel* panel : panels) most = std::max(most, panel->repeat);
  return most;
}

int Group::least_repeats() const {
  const bool all = std::all_of(panels.begin(), panels.end(),
                               [](const Panel* panel) { return panel->repeat > 0; });
  return all ? 1 : 0;
}

std::vector<Group> groups_of(const Layout& layout) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < layout.panels.size(); ++i) {
    const Panel& panel = layout.panels[i];
    if (groups.empty() || layout.flows.empty())
      groups.push_back({panel.name, {}, static_cast<int>(i)});
    groups.back().panels.push_back(&panel);
  }
  if (!layout.flows.empty()) groups.front().name = "pages";
  return groups;
}

double room_of(const Layout& layout, int index) {
  double room = layout.trim.height;
  for (const auto& line : {layout.running.head, layout.running.foot})
    if (line && index + 1 >= line->from) room -= line->height;
  return room;
}

MeasuredPages measure_pages(const Group& group, const Layout& layout, int repeats,
                            Setting& setting) {
  setting.hyphenate = !layout.is_picture_only();
  Measuring measuring{layout, setting, {}};
  MeasuredPages measured;
  for (const Panel* panel : group.panels) {
    const int least = panel->repeat > 0 ? group.least_repeats() : 1;
    const int times = panel->repeat > 0 ? std::max(least, repeats) : 1;
    for (int i = 0; i < times; ++i) {
      const int index = group.first_page + static_cast<int>(measured.pages.size());
      MeasuredPage page = measure_page(*panel, room_of(layout, index), measuring);
      if (i >= least && is_blank(page)) break;
      measured.pages.push_back(std::move(page));
    }
  }
  measured.flows = std::move(measuring.flows);
  measured.over = too_long(measured);
  if (measured.over <= 0) measured.over = -left_over(measured);
  return measured;
}

}  // namespace pliego::layout
