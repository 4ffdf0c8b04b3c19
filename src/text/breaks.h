// Where lines of a paragraph may end.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "text/icu_handle.h"
#include "text/paragraph_text.h"

namespace pliego::text {

// A place between two characters at which a line may end.
struct Opportunity {
  enum class Kind {
    space,   // after a space
    word,    // between words, or letters, of a script that writes no spaces
    joint,   // inside a word without a new mark: after a hyphen, a dash, a slash
    hyphen,  // inside a word, with a hyphen put in
    forced   // a line end in the text
  };
  std::size_t byte = 0;  // of ParagraphText::utf8: the next line starts here
  Kind kind = Kind::space;
  int short_word = 0;  // letters of the word before, when it is lower-case and has 1 to 3 of them
  bool inside_name = false;  // a web address is broken elsewhere than after a slash
  bool after_mark = false;   // a comma, stop, dash or bracket stands before
};

class BreakFinder {
 public:
  // UAX 14 as ICU tailors it for the paragraph's language, and our own rules: nothing breaks in a
  // Span::isolate_ltr (an address there does, see may_break_address()), between a number and its
  // unit or percent sign, after an abbreviation that leads to what follows ("Dr. Ruiz", "núm. 5"),
  // before a dash that closes, after one that opens («—dijo»), or within a Korean word; small kana
  // and the long vowel mark begin no line (CSS Text 3, 5.2: strict). A run of underscores may be
  // divided. Also the soft hyphens. In
  // order of their byte.
  std::vector<Opportunity> find(const ParagraphText& text, const ParagraphInput& input);

 private:
  UBreakIterator& iterator(const std::string& language);

  std::map<std::string, BreakHandle, std::less<>> iterators_;
};

}  // namespace pliego::text
