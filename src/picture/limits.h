// How much a drawing may ask for: a small file could ask for millions of shapes by <use>.
#pragma once

#include <cstddef>

namespace pliego::picture {

inline constexpr std::size_t max_bytes = 5u << 20;  // of a file
inline constexpr int max_depth = 64;                // elements within elements, those of <use> too
inline constexpr int max_elements = 50'000;         // of a file
inline constexpr int max_drawn = 20'000;            // elements drawn, each copy by <use> once more
inline constexpr int max_segments = 200'000;        // lines and curves, the same
inline constexpr long max_matches = 20'000'000;     // rules of style sheets tried on elements
inline constexpr std::size_t max_crossings = 10'000'000;  // lines of one outline that may cross
inline constexpr double max_number = 1e6;  // of any coordinate, in the drawing's units

}  // namespace pliego::picture
