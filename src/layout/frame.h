// Frames: how blocks stack, flow into columns and share space. First measured at a type scale, then
// placed.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "layout/block.h"
#include "layout/columns.h"
#include "layout/layout.h"

namespace pliego::layout {

// Text that goes on from frame to frame: set once to its measure, then dealt out column by column.

// One flow's blocks, and how far they have been dealt out.
struct FlowText {
  std::vector<SetBlock> blocks;
  std::vector<Piece*> pieces;         // of all blocks, in order
  std::vector<std::size_t> block_of;  // each piece's block
  std::vector<ColumnPiece> plain;
  std::size_t next = 0;                                      // the first piece not dealt out yet
  double most_room = 0;                                      // of any column it was dealt to
  std::vector<std::optional<draw::Structure::Offsets>> ids;  // of blocks placed so far

  bool done() const { return next == pieces.size(); }
  double height_left() const { return column_height(plain, next, pieces.size()); }
};

// What one frame got of a flow.
struct FlowPart {
  FlowText* text = nullptr;
  std::size_t begin = 0;
  std::vector<std::size_t> ends;  // one past the last piece of each column
  double height = 0;              // of the tallest column
  double room = 0;                // what a column might have held
  bool last = false;              // the text ends here
};

// Sets the sections' blocks, without those that the layout omits. A block right after a heading
// stands close to it.
std::vector<SetBlock> set_sections(const std::vector<std::string>& sections, const Layout& layout,
                                   double width, Setting& setting);

// The flows of one layout at one setting, each set when the first frame asks for it.
class FlowTexts {
 public:
  // The text of a flow, set to `width`: all its frames have the same measure (the loader sees to
  // it).
  FlowText& text(const std::string& name, const Layout& layout, double width, Setting& setting);
  const std::map<std::string, FlowText>& all() const { return texts_; }

 private:
  std::map<std::string, FlowText> texts_;
};

// The blocks' pieces in one row, to be dealt out.
FlowText gather(std::vector<SetBlock> blocks);

// Deals out what goes into `columns` columns of at most `room` points: all of the rest, balanced,
// where it fits; else as much as goes in.
FlowPart deal(FlowText& text, int columns, double room);

// What measuring needs beside the frame.
struct Measuring {
  const Layout& layout;
  Setting& setting;
  FlowTexts flows;
};

// A frame with its blocks set to their measure.
struct MeasuredFrame {
  const Frame* frame = nullptr;
  double width = 0;  // of the whole frame
  double side = 0;   // padding left and right, points
  double before = 0, above = 0, below = 0;
  double content = 0;  // natural height of what it holds
  std::vector<MeasuredFrame> kids;
  std::vector<SetBlock> blocks;
  std::unique_ptr<FlowText> own;  // of a frame in columns
  FlowText* flow = nullptr;       // the text that goes on here, or `own`
  FlowPart part;                  // what of it this frame got
  bool in_row = false;            // beside others: its first line stands level with theirs

  double height() const { return empty() ? 0 : before + above + content + below; }
  bool empty() const;  // nothing to show: it takes no room and draws no fill
};

// `side` is the padding at both sides that the panel's margin asks for: the outermost frames'
// alone.
MeasuredFrame measure(const Frame& frame, double width, double side, Measuring& measuring);

// Deals text out to the flow frames among `frames`, which stand above each other and together may
// be `room` points high.
void fill_flows(std::vector<MeasuredFrame>& frames, double room);

// The measure of a column of the frame.
double column_width(const Frame& frame, double inner_width);
// The width of one of a row's frames, where all have something to show.
double row_width(const Frame& row, std::size_t kid, double inner_width);

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

// Places frames above each other, `extra` points shared among them by their `grow`.
void place_stack(std::vector<MeasuredFrame>& frames, Point at, double extra, Setting& setting,
                 Canvas& canvas);

// Appends one piece's items, its words for the outline among them.
void add_piece(Piece&& piece, Point at, draw::Structure::Offsets ids, Canvas& canvas);

// Places what a frame got of a flow; gaps widen by what `extra` and the frame's `spread` allow.
void place_flow(MeasuredFrame& measured, Point at, double width, double extra, Setting& setting,
                Canvas& canvas);

}  // namespace pliego::layout
