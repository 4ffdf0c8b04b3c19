// A paragraph analysed as far as size, measure and alignment have no part in it.
#pragma once

#include <optional>
#include <vector>

#include "text/breaks.h"
#include "text/paragraph_text.h"
#include "text/words.h"

namespace pliego::text {

struct Prepared {
  ParagraphText text;
  std::vector<Word> words;          // in logical order; together they hold the whole text
  std::vector<Opportunity> breaks;  // without hyphens that we put in
  std::optional<std::vector<Opportunity>> breaks_with_hyphens;  // once a line needed them
  std::vector<MissingGlyph> missing;
};

}  // namespace pliego::text
