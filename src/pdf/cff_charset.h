// The one thing a PDF must know from inside a CFF font.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pliego::pdf {

// CIDs by glyph id of a CID-keyed CFF table (Adobe Technical Note 5176, clauses 13 and 18); empty
// where the font is not CID-keyed and its glyph ids serve as CIDs (ISO 32000-1, 9.7.4.2), or where
// it can't be read.
std::vector<std::uint16_t> cff_cids(std::string_view cff);

}  // namespace pliego::pdf
