// One way to get help, set: name small and bold, number large, further ways in small.
#pragma once

#include <vector>

#include "layout/block.h"

namespace pliego::layout {

struct SetContact {
  const resolve::ContactEntry* contact = nullptr;
  SetText name, number;
  resolve::Text number_words;       // as they are set
  std::vector<resolve::Text> ways;  // the further ways in, as many to a line as fit
  std::vector<SetText> set_ways;

  double head_height() const { return name.height() + number.height(); }
  double ways_height() const;
};

// Top left corners of an entry's parts.
struct ContactPlaces {
  Point name, number, ways;
};

// What its number takes on one line, points: the number itself, and in small type what belongs to
// it, such as an extension or a language.
double number_width(const resolve::ContactEntry& contact, Setting& setting);

// What it takes at the least, in whatever measure: each part on one line, points.
double least_height(const resolve::ContactEntry& contact, const Setting& setting);

// Between two columns of contacts: on a card less than on a page, where it is that of plain cards.
double contact_gutter(double width, const Setting& setting);

// Name and number to the first measure, the further ways to the second.
SetContact set_contact(const resolve::ContactEntry& contact, double width, double ways_width,
                       Setting& setting);

// Appends the entry as an item of `list`.
void place_contact(const SetContact& entry, const ContactPlaces& places, SetBlock& set,
                   draw::NodeId list, std::vector<draw::Item>& to);

}  // namespace pliego::layout
