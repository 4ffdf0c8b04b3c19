// Colour profiles that are part of the program: made when it is built (cmake/Profiles.cmake) and
// carried in it as they are, so that nothing has to be found at run time.
#pragma once

#include <string_view>

namespace pliego::press {

// sRGB (IEC 61966-2-1) as a profile of 588 bytes, ICC version 4.
std::string_view srgb_profile();

// Offset printing on coated paper, ANSI CGATS/GRACoL TR 006-2007, made from that report's
// measurements by Argyll: for converting to inks, never put into a file.
std::string_view press_profile();

}  // namespace pliego::press
