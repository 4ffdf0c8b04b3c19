// Which side of a run of stars holds the words that it marks.
#pragma once

#include <string_view>

namespace pliego::language {

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

}  // namespace pliego::language
