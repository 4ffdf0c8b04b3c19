// An SVG of a page beside the picture that Pliego made of the same page.
#pragma once

#include <string>

#include "support/picture_compare.h"

namespace pliego::test {

// The page as librsvg draws it, as large as the PNG. Throws std::runtime_error when rsvg-convert
// fails.
PictureDifference compare_svg(const std::string& svg, const std::string& our_png);

}  // namespace pliego::test
