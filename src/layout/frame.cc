#include "layout/frame.h"

#include <algorithm>
#include <limits>

#include "layout/block_cache.h"

namespace pliego::layout {
namespace {

void close_up(std::vector<SetBlock>& blocks, const Setting& setting) {
  const Piece* before = nullptr;
  for (SetBlock& block : blocks) {
    for (Piece& piece : block.pieces) {
      if (before && before->outline_level > 1) {
        piece.before = std::min(piece.before, setting.space(0.45));
        piece.stretch = false;
      }
      before = &piece;
    }
  }
}

}  // namespace

FlowText gather(std::vector<SetBlock> blocks) {
  FlowText text{.blocks = std::move(blocks)};
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    for (Piece& piece : text.blocks[i].pieces) {
      text.pieces.push_back(&piece);
      text.block_of.push_back(i);
      text.plain.push_back({piece.before, piece.height, piece.keep_with_next,
                            piece.repeat_above ? piece.repeat_above->height : 0});
    }
  }
  text.ids.resize(text.blocks.size());
  return text;
}

std::vector<SetBlock> set_sections(const std::vector<std::string>& sections, const Layout& layout,
                                   double width, Setting& setting) {
  std::vector<SetBlock> blocks;
  for (const std::string& name : sections) {
    const resolve::Section* section = setting.material().section(name);
    if (!section) continue;
    for (const resolve::Block& block : section->blocks)
      if (!layout.omits(name, block.id))
        blocks.push_back(setting.setter().set(block, width, setting));
  }
  close_up(blocks, setting);
  return blocks;
}

FlowText& FlowTexts::text(const std::string& name, const Layout& layout, double width,
                          Setting& setting) {
  const auto known = texts_.find(name);
  if (known != texts_.end()) return known->second;
  const auto& sections = layout.flows.find(name)->second;  // the loader checked it
  return texts_.emplace(name, gather(set_sections(sections, layout, width, setting))).first->second;
}

FlowPart deal(FlowText& text, int columns, double room) {
  FlowPart part{.text = &text, .begin = text.next, .room = room};
  text.most_room = std::max(text.most_room, room);
  if (text.done()) return part;
  const Columns rest = balance(text.plain, columns, text.next);
  if (rest.ends.size() <= static_cast<std::size_t>(columns) && rest.height <= room + 0.01) {
    part.ends = rest.ends;
    part.height = rest.height;
    part.last = true;
    text.next = text.pieces.size();
    return part;
  }
  for (int i = 0; i < columns; ++i) {
    const std::size_t end = fill_column(text.plain, text.next, room);
    if (end == text.next) break;
    part.ends.push_back(end);
    part.height = std::max(part.height, column_height(text.plain, text.next, end));
    text.next = end;
  }
  return part;
}

namespace {

double height_of(const std::vector<MeasuredFrame>& stack) {
  double height = 0;
  for (const MeasuredFrame& frame : stack) height += frame.height();
  return height;
}

double natural_height(const MeasuredFrame& measured) {
  const Frame& frame = *measured.frame;
  if (measured.flow) return measured.part.height;  // columns too
  if (!frame.stack.empty()) return height_of(measured.kids);
  if (!frame.row.empty()) {
    double height = 0;
    for (const auto& kid : measured.kids) height = std::max(height, kid.height());
    return height;
  }
  double height = 0;
  bool first = true;
  for (const SetBlock& block : measured.blocks) {
    for (const Piece& piece : block.pieces) {
      height += (first ? 0 : piece.before) + piece.height;
      first = false;
    }
  }
  return height;
}

// Whether text goes through the frame that begins or ends elsewhere.
bool has_flow(const MeasuredFrame& measured) {
  return !measured.frame->flow.empty() ||
         std::any_of(measured.kids.begin(), measured.kids.end(), has_flow);
}

void fill_flow(MeasuredFrame& measured, double room) {
  if (!has_flow(measured)) return;
  const double inner = room - measured.before - measured.above - measured.below;
  if (!measured.frame->flow.empty()) {
    measured.part = deal(*measured.flow, measured.frame->columns, inner);
  } else if (!measured.frame->row.empty()) {
    for (MeasuredFrame& kid : measured.kids) fill_flow(kid, inner);
  } else {
    fill_flows(measured.kids, inner);
  }
  measured.content = natural_height(measured);
}

// What a setting knew before frames were measured that are measured again.
class Placed {
 public:
  explicit Placed(const Setting& setting)
      : faults_(setting.faults.size()),
        measures_(setting.measures ? setting.measures->size() : 0),
        give_(setting.give) {}

  void restore(Setting& setting) const {
    setting.faults.resize(faults_);
    if (setting.measures) setting.measures->resize(measures_);
    setting.give = give_;
  }

 private:
  std::size_t faults_, measures_;
  double give_;
};

std::vector<MeasuredFrame> measure_shown(const std::vector<const Frame*>& shown, const Frame& row,
                                         double inner_width, Measuring& measuring) {
  Frame shares{.gap = row.gap};
  for (const Frame* kid : shown) shares.row.push_back({.weight = kid->weight});
  std::vector<MeasuredFrame> kids;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    kids.push_back(measure(*shown[i], row_width(shares, i, inner_width), 0, measuring));
    kids.back().in_row = true;
  }
  return kids;
}

// Frames that have nothing to show leave their width to the others, unless text flows through the
// row, which has one measure on every page.
std::vector<MeasuredFrame> measure_row(const Frame& row, double inner_width, Measuring& measuring) {
  std::vector<const Frame*> all, shown;
  for (const Frame& kid : row.row) all.push_back(&kid);
  const Placed before(measuring.setting);
  auto kids = measure_shown(all, row, inner_width, measuring);
  if (std::any_of(kids.begin(), kids.end(), has_flow)) return kids;
  for (std::size_t i = 0; i < kids.size(); ++i)
    if (!kids[i].empty()) shown.push_back(all[i]);
  if (shown.size() == all.size()) return kids;
  before.restore(measuring.setting);
  return measure_shown(shown, row, inner_width, measuring);
}

// The columns of one frame are a flow that begins and ends in it.
void flow_in_columns(MeasuredFrame& measured, Setting& setting) {
  measured.own = std::make_unique<FlowText>(gather(std::move(measured.blocks)));
  setting.give += tallest_group(measured.own->plain);  // columns balance otherwise
  measured.blocks.clear();
  measured.flow = measured.own.get();
  measured.part = deal(*measured.flow, measured.frame->columns, std::numeric_limits<double>::max());
  measured.part.room = measured.part.height;
}

}  // namespace

bool MeasuredFrame::empty() const {
  const auto has_pieces = [](const SetBlock& block) { return !block.pieces.empty(); };
  return part.ends.empty() && std::none_of(blocks.begin(), blocks.end(), has_pieces) &&
         std::all_of(kids.begin(), kids.end(),
                     [](const MeasuredFrame& kid) { return kid.empty(); });
}

double row_width(const Frame& row, std::size_t kid, double inner_width) {
  double sum = 0;
  for (const Frame& other : row.row) sum += other.weight;
  const double room = inner_width - row.gap * static_cast<double>(row.row.size() - 1);
  return room * row.row[kid].weight / sum;
}

double column_width(const Frame& frame, double inner_width) {
  return (inner_width - frame.gap * (frame.columns - 1)) / frame.columns;
}

MeasuredFrame measure(const Frame& frame, double width, double side, Measuring& measuring) {
  Setting& setting = measuring.setting;
  MeasuredFrame measured{.frame = &frame, .width = width, .side = side + frame.inset};
  const auto points = [&](const Space& space) { return setting.space(space.lines) + space.points; };
  measured.before = points(frame.before);
  measured.above = points(frame.above);
  measured.below = points(frame.below);
  const double inner = width - 2 * measured.side;
  const bool dark_around = setting.dark;
  setting.dark = frame.fill ? frame.dark : dark_around;
  const auto fill_around = setting.fill, accent_around = setting.accent;
  if (frame.fill) setting.fill = frame.fill;
  if (frame.accent) setting.accent = frame.accent;
  for (const Frame& kid : frame.stack) measured.kids.push_back(measure(kid, inner, 0, measuring));
  if (!frame.row.empty()) measured.kids = measure_row(frame, inner, measuring);
  const double column = column_width(frame, inner);
  if (!frame.flow.empty())
    measured.flow = &measuring.flows.text(frame.flow, measuring.layout, column, setting);
  measured.blocks = set_sections(frame.sections, measuring.layout, column, setting);
  if (frame.columns > 1 && frame.flow.empty()) flow_in_columns(measured, setting);
  setting.dark = dark_around;
  setting.fill = fill_around;
  setting.accent = accent_around;
  measured.content = natural_height(measured);
  return measured;
}

void fill_flows(std::vector<MeasuredFrame>& frames, double room) {
  for (MeasuredFrame& frame : frames) {
    if (!has_flow(frame)) continue;
    fill_flow(frame, room - (height_of(frames) - frame.height()));
  }
}

}  // namespace pliego::layout
