// Paper in words, as a print window and a shop call it.
#pragma once

#include "base/geometry.h"
#include "guide/phrases.h"

namespace pliego::guide {

// "US letter (8.5 × 11 in)", whichever way it lies.
std::string paper_size(Phrases& say, Size size);

// The same with the stock: "US letter (8.5 × 11 in), card stock." `stock`: plain, card, perforated.
language::Text paper_words(Phrases& say, Size size, const std::string& stock);

}  // namespace pliego::guide
