// Setting one block to a measure: what each kind in layout/blocks does.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "draw/document.h"
#include "layout/set_text.h"
#include "layout/setting.h"
#include "resolve/resolved.h"

namespace pliego::layout {

// What stands once more above a piece that begins a column: a table's head. Decoration there, since
// it was read before.
struct Repeated {
  double height = 0;
  std::vector<draw::Item> items;
};

// A part of a block that is never divided: a line of a paragraph, a list item, a row of cards.
struct Piece {
  double before = 0;  // space above it in points; none at the top of a frame or column
  double height = 0;
  bool keep_with_next = false;  // no column may end after it
  bool stretch = true;          // space left over may go above it
  std::vector<draw::Item>
      items;            // from the piece's own top left; ids are those of SetBlock::structure
  std::string outline;  // a heading's words, for the outline
  int outline_level = 0;
  std::shared_ptr<const Repeated> repeat_above;  // at the top of a column other than the block's
                                                 // first
  int item = -1;  // which of the block's items (a table's rows) it begins with; -1: none's
};

struct SetBlock {
  draw::Structure structure;  // node 0 stands in for the element that the block goes under
  std::vector<Piece> pieces;
  const resolve::Block* of = nullptr;  // what was set
  bool chooses = false;                // between looks, by its width: larger type may make it lower
  double least = 0;                    // where it chooses: points that it takes in any larger type
  double give = 0;                     // points by which it may be lower in larger type

  double height() const;  // one piece above the other, points
};

using BlockSetter = SetBlock (*)(const resolve::Block& block, double width, Setting& setting);

// The setter of a kind; one for each file in layout/blocks (a table made by CMake). Throws
// std::logic_error for a kind that layout does not know: a test holds the two tables together.
BlockSetter setter_for(std::string_view kind);
std::vector<std::string> settable_kinds();

// An empty block whose node 0 is there.
SetBlock start_block();

// A paragraph as one piece a line, held together as widows and orphans want: no column begins with
// its last line or ends after its first. The element goes under the block's node `under`.
void add_paragraph(SetBlock& block, Setting& setting, const resolve::Text& text,
                   const TextStyle& style, draw::Role role, const std::string& id, double width,
                   double before, const Color* color = nullptr, draw::NodeId under = 0);

// The lines of a set text as one piece each, held together in the same way, marked under `node`.
void add_lines(SetBlock& block, const SetText& set, const resolve::Text& text, draw::NodeId node,
               double before);

// Ties the pieces from `first` on to what follows them, and lets no space between them.
void keep_together(SetBlock& block, std::size_t first);

// Decoration, unless only heights are wanted.
void add_shape(const Setting& setting, draw::Path shape, std::vector<draw::Item>& to);

// An icon's glyph as a path, its box `size` wide and high with its top left at `at`. An unknown
// name is noted as a fault and draws nothing.
void add_icon(Setting& setting, std::string_view name, const yaml::Mark& mark, Point at,
              double size, const Color& color, std::vector<draw::Item>& to);

}  // namespace pliego::layout
