// Text that goes on from frame to frame: set once to its measure, then dealt out column by column.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "layout/block.h"
#include "layout/columns.h"
#include "layout/layout.h"

namespace pliego::layout {

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

}  // namespace pliego::layout
