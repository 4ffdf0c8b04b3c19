// What the styles of a chart share. Marks are drawn to scale, 0 to 100 percent, and are decoration:
// their numbers and words stand beside them as text.
#pragma once

#include "layout/block.h"
#include "layout/figure_text.h"

namespace pliego::layout {

// One share of a chart.
struct Share {
  std::string id;        // "tactics.threatened"
  double part = 0;       // 0 to 1
  resolve::Text number;  // "37.5% "
  const resolve::Text* words = nullptr;
};
std::vector<Share> shares_of(const resolve::Block& block);

// What marks run on, and marks.
const Color& track_color(const Setting& setting);
const Color& mark_color(const Setting& setting);

// Numbers beside marks: black, in the colour of headings.
TextStyle share_style(const Setting& setting);

// A track with `filled` of it marked, both with corners of the radius, or rounder ends where a mark
// is smaller than that.
void add_bar(const Rect& track, const Rect& filled, double radius, const Setting& setting,
             std::vector<draw::Item>& to);

// The body of a new list item for one share of several.
draw::NodeId add_share(draw::Structure& structure, draw::NodeId list, const Share& share);

// Words, and where given a large number above them, to the end of a mark, or below it where the
// measure is narrow.
class Beside {
 public:
  Beside(Size mark, const resolve::Text* number, const resolve::Text& words, double width,
         Setting& setting);

  double height() const { return height_; }
  Point mark() const { return mark_; }  // its top left
  void place(draw::Structure& structure, draw::NodeId node, std::vector<draw::Item>& to) const;

 private:
  void set_texts(double measure, Setting& setting);
  double text_height() const;

  const resolve::Text* number_;
  const resolve::Text& words_;
  SetText set_number_, set_words_;
  double cap_ = 0, gap_ = 0;  // height of the number, space below it
  double height_ = 0;
  Point mark_, text_;
};

void set_bars(const resolve::Block& block, double width, Setting& setting, SetBlock& set);
// As bars where the measure is too narrow for the columns' words.
void set_columns(const resolve::Block& block, double width, Setting& setting, SetBlock& set);
void set_donut(const resolve::Block& block, double width, Setting& setting, SetBlock& set);
void set_people(const resolve::Block& block, double width, Setting& setting, SetBlock& set);

}  // namespace pliego::layout
