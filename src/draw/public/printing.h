// What finished pages are printed on, and how paper is turned for their backs.
#pragma once

#include <string_view>

namespace pliego::draw {

enum class Stock { plain, card, perforated };

constexpr std::string_view word_of(Stock stock) {
  switch (stock) {
    case Stock::plain:
      return "plain";
    case Stock::card:
      return "card";
    case Stock::perforated:
      return "perforated";
  }
  return {};
}

// The edge that paper is turned over; none: it is not turned.
enum class Flip { none, short_edge, long_edge };

constexpr std::string_view word_of(Flip flip) {
  switch (flip) {
    case Flip::none:
      return "none";
    case Flip::short_edge:
      return "short-edge";
    case Flip::long_edge:
      return "long-edge";
  }
  return {};
}

// How a printer should use both sides of paper (ISO 32000-1, table 150). none: nothing is said;
// simplex: no page may stand on another's back.
enum class Duplex { none, simplex, flip_short_edge, flip_long_edge };

constexpr Duplex duplex_of(Flip flip) {
  switch (flip) {
    case Flip::none:
      break;
    case Flip::short_edge:
      return Duplex::flip_short_edge;
    case Flip::long_edge:
      return Duplex::flip_long_edge;
  }
  return Duplex::none;
}

}  // namespace pliego::draw
