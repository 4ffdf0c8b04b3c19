#include "layout/measured_pages.h"

#include <algorithm>
#include <utility>

namespace pliego::layout {
namespace {

constexpr double hair = 0.01;  // points: less than a printer can show

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

// Pages end elsewhere, and each may leave empty what the tallest group takes.
double give_of_flows(const MeasuredPages& measured) {
  double tallest = 0;
  for (const auto& [name, text] : measured.flows.all())
    tallest = std::max(tallest, tallest_group(text.plain));
  return tallest * static_cast<double>(measured.pages.size());
}

bool is_too_wide(const TextFault& fault) { return fault.kind == TextFault::Kind::too_wide; }

// A group of pieces, from `begin` on, with its tallest piece.
TooTall group_of(const FlowText& text, std::size_t begin, double room) {
  const std::size_t end = group_end(text.plain, begin);
  TooTall group{.height = column_height(text.plain, begin, end), .room = room};
  for (std::size_t i = begin; i < end; ++i) {
    const Piece& piece = *text.pieces[i];
    if (group.block && piece.height <= group.piece) continue;
    group.block = text.blocks[text.block_of[i]].of;
    group.item = piece.item;
    group.piece = piece.height;
  }
  return group;
}

void find_too_tall(const FlowText& text, double room, std::vector<TooTall>& found) {
  for (std::size_t i = 0; i < text.plain.size(); i = group_end(text.plain, i))
    if (TooTall group = group_of(text, i, room); group.height > room + hair) found.push_back(group);
}

// In frames of one page, which stand above each other or side by side; `room` is what the page
// leaves to one that stands there alone.
void find_too_tall(const MeasuredFrame& frame, double room, std::vector<TooTall>& found) {
  const double inner = room - frame.before - frame.above - frame.below;
  if (frame.own) find_too_tall(*frame.own, inner, found);
  for (const SetBlock& block : frame.blocks) {
    for (const Piece& piece : block.pieces)
      if (piece.height > inner + hair)
        found.push_back({block.of, piece.item, piece.height, piece.height, inner});
  }
  for (const MeasuredFrame& kid : frame.kids) find_too_tall(kid, inner, found);
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
  setting.brief_entry = layout.is_picture_only();
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
  measured.faults = std::exchange(setting.faults, {});
  measured.give = setting.give + give_of_flows(measured);
  return measured;
}

bool MeasuredPages::too_wide() const {
  return std::any_of(faults.begin(), faults.end(), is_too_wide);
}

bool MeasuredPages::too_high() const { return over > hair; }

bool MeasuredPages::hopeless() const {
  return over > give + hair || std::any_of(faults.begin(), faults.end(), [](const auto& fault) {
           return is_too_wide(fault) && !fault.may_pass;
         });
}

std::vector<TooTall> MeasuredPages::too_tall() const {
  std::vector<TooTall> found;
  for (const MeasuredPage& page : pages)
    for (const MeasuredFrame& frame : page.frames) find_too_tall(frame, page.room, found);
  for (const auto& [name, text] : flows.all()) find_too_tall(text, text.most_room, found);
  return found;
}

}  // namespace pliego::layout
