// Draws the items of a page as SVG's elements.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "svg/definitions.h"
#include "svg/elements.h"
#include "svg/meaning.h"
#include "svg/text_layer.h"

namespace pliego::svg {

// What is read as one (Meaning::block_of) becomes a group: shapes and outlines first, its words
// over them. Decoration between its parts goes into it, decoration after it does not.
class Painter {
 public:
  Painter(const Meaning& meaning, Definitions& definitions)
      : meaning_(meaning), definitions_(definitions), texts_(meaning) {}

  void paint(const std::vector<draw::Item>& items);
  std::string take();

 private:
  void paint_item(const draw::TextRun& text);
  void paint_item(const draw::Path& path);
  void paint_item(const draw::Link& link);
  void paint_item(const draw::Image& image);
  [[noreturn]] void paint_item(const draw::PlacedPage& placed);
  void paint_item(const draw::Group& group);

  Elements& place_for(const draw::Mark& mark);
  void start_block(draw::NodeId block);
  void end_block();
  void set_words_of_figure(draw::NodeId figure);
  void set_fill(Elements& out, const draw::Path& path);

  const Meaning& meaning_;
  Definitions& definitions_;
  TextLayer texts_;
  Elements out_;
  Elements held_;                // decoration since the last item of the block
  draw::NodeId block_ = -1;      // that is open
  std::set<draw::NodeId> told_;  // figures whose words have been given
};

}  // namespace pliego::svg
