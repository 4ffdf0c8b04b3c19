// Paper in words, as a print window and a shop call it.
#pragma once

#include "base/geometry.h"
#include "draw/printing.h"
#include "resolve/piece_labels.h"

namespace pliego::aids {

// "US letter (8.5 × 11 in)", whichever way it lies.
std::string paper_size(resolve::PieceLabels& say, Size size);

// The same with the stock: "US letter (8.5 × 11 in), card stock."
resolve::Text paper_words(resolve::PieceLabels& say, Size size, draw::Stock stock);

}  // namespace pliego::aids
