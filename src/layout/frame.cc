#include "layout/frame.h"

#include <algorithm>

namespace pliego::layout {
namespace {

std::vector<ColumnPiece> column_pieces(const MeasuredFrame& measured) {
  std::vector<ColumnPiece> plain;
  for (const SetBlock& block : measured.blocks)
    for (const Piece& piece : block.pieces)
      plain.push_back({piece.before, piece.height, piece.keep_with_next});
  return plain;
}

double height_of(const std::vector<MeasuredFrame>& stack) {
  double height = 0;
  for (const MeasuredFrame& frame : stack) height += frame.height();
  return height;
}

double natural_height(const MeasuredFrame& measured) {
  const Frame& frame = *measured.frame;
  if (measured.flow) return measured.part.height;
  if (!frame.stack.empty()) return height_of(measured.kids);
  if (!frame.row.empty()) {
    double height = 0;
    for (const auto& kid : measured.kids) height = std::max(height, kid.height());
    return height;
  }
  const auto pieces = column_pieces(measured);
  if (frame.columns > 1) return balance(pieces, frame.columns).height;
  return column_height(pieces, 0, pieces.size());
}

bool has_flow(const MeasuredFrame& measured) {
  return measured.flow || std::any_of(measured.kids.begin(), measured.kids.end(), has_flow);
}

void fill_flow(MeasuredFrame& measured, double room) {
  if (!has_flow(measured)) return;
  const double inner = room - measured.before - measured.above - measured.below;
  if (measured.flow) {
    measured.part = deal(*measured.flow, measured.frame->columns, inner);
  } else if (!measured.frame->row.empty()) {
    for (MeasuredFrame& kid : measured.kids) fill_flow(kid, inner);
  } else {
    fill_flows(measured.kids, inner);
  }
  measured.content = natural_height(measured);
}

// Whether the material has anything for the frame.
bool has_content(const Frame& frame, const Measuring& measuring) {
  const language::Material& material = measuring.setting.material();
  const auto shows = [&](const std::string& name) {
    const language::Section* section = material.section(name);
    return section && std::any_of(section->blocks.begin(), section->blocks.end(),
                                  [&](const language::Block& block) {
                                    return !measuring.layout.omits(name, block.id);
                                  });
  };
  const auto has = [&](const Frame& kid) { return has_content(kid, measuring); };
  return !frame.flow.empty() || std::any_of(frame.sections.begin(), frame.sections.end(), shows) ||
         std::any_of(frame.stack.begin(), frame.stack.end(), has) ||
         std::any_of(frame.row.begin(), frame.row.end(), has);
}

bool flows_in(const Frame& frame) {
  return !frame.flow.empty() || std::any_of(frame.stack.begin(), frame.stack.end(), flows_in) ||
         std::any_of(frame.row.begin(), frame.row.end(), flows_in);
}

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
  const bool keep_all = flows_in(row);
  std::vector<const Frame*> shown;
  for (const Frame& kid : row.row)
    if (keep_all || has_content(kid, measuring)) shown.push_back(&kid);
  auto kids = measure_shown(shown, row, inner_width, measuring);
  // Blocks, too, may turn out to have nothing to show.
  std::vector<const Frame*> filled;
  for (std::size_t i = 0; i < kids.size(); ++i)
    if (!kids[i].empty()) filled.push_back(shown[i]);
  if (keep_all || filled.size() == shown.size()) return kids;
  return measure_shown(filled, row, inner_width, measuring);
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
  setting.dark = frame.fill.empty() ? dark_around : frame.dark;
  const std::string fill_around = setting.fill, accent_around = setting.accent;
  if (!frame.fill.empty()) setting.fill = frame.fill;
  if (!frame.accent.empty()) setting.accent = frame.accent;
  for (const Frame& kid : frame.stack) measured.kids.push_back(measure(kid, inner, 0, measuring));
  if (!frame.row.empty()) measured.kids = measure_row(frame, inner, measuring);
  const double column = column_width(frame, inner);
  if (!frame.flow.empty())
    measured.flow = &measuring.flows.text(frame.flow, measuring.layout, column, setting);
  measured.blocks = set_sections(frame.sections, measuring.layout, column, setting);
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
