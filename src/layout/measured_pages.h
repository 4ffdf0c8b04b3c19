// The pages that share one type scale, set at one scale.
#pragma once

#include <string>
#include <vector>

#include "layout/frame.h"

namespace pliego::layout {

// Panels that are set together: one panel, or all of them where text flows over pages.
struct Group {
  std::string name;  // for reports: the panel's name, or "pages"
  std::vector<const Panel*> panels;
  int first_page = 0;  // index of the first panel's page

  int most_repeats() const;  // of the panel that may repeat; 0: none does
  int least_repeats()
      const;  // 1 where every panel repeats: a piece has a page, however little text
};

std::vector<Group> groups_of(const Layout& layout);

struct MeasuredPage {
  const Panel* panel = nullptr;
  std::vector<MeasuredFrame> frames;
  double height = 0;  // natural
  double room = 0;    // between the running lines
};

// What keeps together and is taller than any page that it may stand on.
struct TooTall {
  const resolve::Block* block = nullptr;  // of its tallest piece
  int item = -1;                          // see Piece::item
  double piece = 0;                       // the height of that piece, points
  double height = 0, room = 0;            // of all that keeps together, and of the page; points
};

struct MeasuredPages {
  std::vector<MeasuredPage> pages;
  FlowTexts flows;
  std::vector<TextFault> faults;
  // Points by which a column is too long for its page; where negative, what is left over at the end
  // of the text (of the fullest page, where no text flows).
  double over = 0;
  // By how much the same pages may be lower in larger type, points.
  double give = 0;

  bool too_wide() const;  // a word is wider than its column
  bool too_high() const;
  bool holds() const { return !too_wide() && !too_high(); }
  // Whether no larger type can hold what this does not.
  bool hopeless() const;
  // None where a page is too high for the sum of what stands on it.
  std::vector<TooTall> too_tall() const;
};

// The height that running lines leave to the frames of page `index` (from 0).
double room_of(const Layout& layout, int index);

// Sets the group with its repeating panel used up to `repeats` times. Repeating panels that get no
// text are left out, unless the piece would have no page at all.
MeasuredPages measure_pages(const Group& group, const Layout& layout, int repeats,
                            Setting& setting);

}  // namespace pliego::layout
