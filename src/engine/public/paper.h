// What sheets of paper are called: to a printer, and to people.
#pragma once

#include <string>

#include "base/geometry.h"

namespace pliego::engine {

// The name by which IPP printers and CUPS know a sheet, whichever way it lies (PWG 5101.1-2013,
// 5.1 and table 4): "na_letter_8.5x11in"; "custom_4x9in_4x9in" where it has none of its own. Sizes
// are taken as the same within half a point.
std::string media_name(Size sheet);

// "US letter", "US letter landscape", "5 x 7 in"
std::string paper_in_words(Size sheet);

}  // namespace pliego::engine
