#include "base/windows_1252.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace pliego {
namespace {

constexpr unsigned char first_own = 0x80;  // up to 0x9F: elsewhere a byte is its character's number

constexpr std::array<char32_t, 32> own = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

}  // namespace

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    const bool is_own = byte >= first_own && byte < first_own + own.size();
    text += encode_utf8(is_own ? own[byte - first_own] : byte);
  }
  return text;
}

std::optional<unsigned char> windows_1252_byte(char32_t c) {
  if (c < first_own || (c >= first_own + own.size() && c <= 0xFF))
    return static_cast<unsigned char>(c);
  const auto found = std::find(own.begin(), own.end(), c);
  if (found == own.end()) return std::nullopt;
  return static_cast<unsigned char>(first_own + (found - own.begin()));
}

}  // namespace pliego
