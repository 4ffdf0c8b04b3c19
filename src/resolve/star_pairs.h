// Runs of stars find their others.
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace pliego::resolve {

// Which side of a run of stars holds the words that it marks.

struct StarFlanks {
  bool opens = false;   // marked words may follow
  bool closes = false;  // marked words may stand before it
  bool plain = false;   // stars and no marks: then it neither opens nor closes
};

// Of the run line[begin, end). As CommonMark has it (0.30, 6.2), but for two things. Plain are:
// four stars and more; stars between digits, values or blanks to fill in ("5*3", "__*__"); one star
// between letters of a writing that parts words by spaces ("s*t"); stars that brackets or quotes
// enclose
// ("(*)"). And where words are not parted by spaces, marks may stand beside any punctuation.
StarFlanks star_flanks(std::string_view line, std::size_t begin, std::size_t end);

struct StarRun {
  std::size_t piece = 0;  // where it stands among the text's pieces
  int stars = 0;          // how many are left
  int written = 0;
  StarFlanks flanks;
};

// What lies between two runs, as pieces [begin, end).
struct MarkedStretch {
  std::size_t begin = 0, end = 0;
  bool strong = false;  // else emphasis
};

// Pairs the runs from `first` on (CommonMark 0.30, "process emphasis"), takes the stars that have
// found their others off and adds what they mark. The time grows with the number of runs.
void pair_stars(std::vector<StarRun>& runs, std::size_t first, std::vector<MarkedStretch>& marked);

}  // namespace pliego::resolve
