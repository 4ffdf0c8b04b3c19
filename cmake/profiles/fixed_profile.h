// A profile's header without what changes from one making to the next.
#pragma once

#include <string>

namespace pliego::profiles {

// Sets the day of making (ICC.1:2010, 7.2.8) to 22 November 2026 and takes out the checksum
// (7.2.18), which that would make wrong.
inline void fix_header(std::string& profile) {
  const unsigned char day[12] = {0x07, 0xEA, 0, 11, 0, 22, 0, 0, 0, 0, 0, 0};
  for (int i = 0; i < 12; ++i)
    profile[static_cast<std::size_t>(24 + i)] = static_cast<char>(day[i]);
  for (std::size_t i = 84; i < 100; ++i) profile[i] = 0;
}

}  // namespace pliego::profiles
