// Which words of a paragraph may be divided, and where.
#pragma once

#include <vector>

#include "text/breaks.h"
#include "text/library.h"
#include "text/words.h"

namespace pliego::text {

// `breaks` and the hyphenation points of the words, in order. Left whole: words of fewer than 6
// letters, in capitals, with digits, dots or hyphens of their own, in an isolate, in two styles, or
// with soft hyphens (then those are the only points).
std::vector<Opportunity> add_hyphens(const std::vector<Opportunity>& breaks,
                                     const ParagraphText& text, const ParagraphInput& input,
                                     const std::vector<Word>& words, const Library& library);

}  // namespace pliego::text
