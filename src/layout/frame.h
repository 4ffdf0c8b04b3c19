// Frames: how blocks stack, flow into columns and share space. First measured at a type scale, then
// placed.
#pragma once

#include <vector>

#include "layout/block.h"
#include "layout/layout.h"

namespace pliego::layout {

// A frame with its blocks set to their measure.
struct MeasuredFrame {
  const Frame* frame = nullptr;
  double width = 0;  // of the whole frame
  double side = 0;   // padding left and right, points
  double above = 0, below = 0;
  double content = 0;  // natural height of what it holds
  std::vector<MeasuredFrame> kids;
  std::vector<SetBlock> blocks;

  double height() const { return empty() ? 0 : above + content + below; }
  bool empty() const;  // nothing to show: it takes no room and draws no fill
};

// `side` is the padding at both sides that the panel's margin asks for: the outermost frames'
// alone.
MeasuredFrame measure(const Frame& frame, const language::Material& material, double width,
                      double side, Setting& setting);

// A panel being filled.
struct Canvas {
  Rect trim;
  double bleed = 0;
  draw::Document* document = nullptr;
  draw::Page* page = nullptr;
  int page_index = 0;
};

// Places the frame with its top left at `at`, `extra` points higher than its natural height, and
// appends items, structure (under the root) and outline entries to the canvas.
void place(MeasuredFrame&& measured, Point at, double extra, Setting& setting, Canvas& canvas);

// Shares `extra` among frames by their `grow`; the same order as `frames`. Frames with nothing to
// show get none.
std::vector<double> shares(const std::vector<MeasuredFrame>& frames, double extra);

}  // namespace pliego::layout
