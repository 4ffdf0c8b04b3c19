// Paper in words, as a print window and a shop call it.
#pragma once

#include "base/geometry.h"
#include "draw/printing.h"
#include "guide/phrases.h"

namespace pliego::guide {

// "US letter (8.5 × 11 in)", whichever way it lies.
std::string paper_size(Phrases& say, Size size);

// The same with the stock: "US letter (8.5 × 11 in), card stock."
language::Text paper_words(Phrases& say, Size size, draw::Stock stock);

}  // namespace pliego::guide
