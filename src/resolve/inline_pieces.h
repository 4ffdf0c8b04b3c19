// A text taken apart where its marks are, which is what inline_markup.h makes spans of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pliego::resolve {

struct InlinePiece {
  std::string text;
  std::size_t at = 0;  // its first byte in the line
  bool strong = false;
  bool emphasis = false;
  int link = -1;        // index in InlinePieces::addresses
  bool orphan = false;  // two or three stars that have lost their others
};

// What a text may not have.
struct InlineFault {
  enum class Kind { image, html, code };
  Kind kind;
  std::string part;  // as written
};

struct InlinePieces {
  std::vector<InlinePiece> pieces;
  std::vector<std::string> addresses;
  std::vector<bool> has_words;  // by address: whether the link has words
  std::vector<InlineFault> faults;
};

// `line` has no line ends. Strong words, emphasis and links, as docs/content.md names them; a
// backslash before a mark makes it a letter; all else stays as it is typed. The time it takes grows
// with the length of the text, whatever is in it.
InlinePieces inline_pieces(std::string_view line);

}  // namespace pliego::resolve
