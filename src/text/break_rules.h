// Typographers' rules about line ends that go beyond UAX 14. `next` is the index of the character
// that would start the next line, at least 1.
#pragma once

#include "text/paragraph_text.h"

namespace pliego::text {

// What stands before and after belongs together: no line may end here.
bool must_stay_together(const ParagraphText& text, const ParagraphInput& input, std::size_t next);

// A script that is written without spaces stands before or after: Chinese, Thai and others like
// them.
bool between_unspaced(const ParagraphText& text, std::size_t next);

// Within a web address a line may end after one of / . - _ ? = & and nowhere else; not between two
// of them, and not right after the scheme, which says nothing by itself.
bool may_break_address(const ParagraphText& text, const ParagraphInput& input, std::size_t next);

// Inside a run of one sign, such as a line of underscores or points to write on: three at least
// stay on each side.
bool may_break_blank(const ParagraphText& text, const ParagraphInput& input, std::size_t next);

// Letters of the word before, when it is lower-case, has 1 to 3 of them and nothing after it but
// space; else 0.
int short_word_before(const ParagraphText& text, std::size_t next);

// A comma, stop, dash or closing bracket stands before.
bool mark_before(const ParagraphText& text, std::size_t next);

}  // namespace pliego::text
