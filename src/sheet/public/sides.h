// What suits a printer rather than the piece: which edge it turns paper over, and one side by
// itself where card stock has to pass it twice.
#pragma once

#include <string_view>

#include "draw/document.h"

namespace pliego::sheet {

enum class Sides { both, front, back };

constexpr std::string_view word_of(Sides sides) {
  switch (sides) {
    case Sides::both:
      return "both";
    case Sides::front:
      return "front";
    case Sides::back:
      return "back";
  }
  return {};
}

// The same document for a printer that turns paper over the other edge: backs (every other page,
// from the second) are turned by half, so that what lies behind each point of the front stays the
// same and stands as it did. Where pages share no paper (Duplex::none), nothing changes.
draw::Document for_flip(draw::Document document, draw::Duplex flip);

// Keeps the fronts (every other page, from the first) or the backs, and of structure and outline
// what belongs to them. Pages that share no paper (Duplex::none) are all fronts. No page is left
// where there is no back.
draw::Document keep_side(draw::Document document, Sides side);

}  // namespace pliego::sheet
