#include "inserts/picture_bytes.h"

#include <algorithm>
#include <cstdint>

namespace pliego::inserts {
namespace {

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (const char c : bytes.substr(at, size)) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

bool starts_with(std::string_view bytes, std::string_view start) {
  return bytes.substr(0, start.size()) == start;
}

// Of a JPEG's markers (T.81, table B.1).
constexpr unsigned char start_of_image = 0xD8, end_of_image = 0xD9, start_of_scan = 0xDA,
                        application_0 = 0xE0, application_2 = 0xE2, application_14 = 0xEE,
                        application_15 = 0xEF, comment = 0xFE;

bool stands_alone(unsigned char marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= start_of_image);
}

// `content`: behind the segment's length.
bool is_needed(unsigned char marker, std::string_view content) {
  if (marker == comment) return false;
  if (marker < application_0 || marker > application_15) return true;
  using namespace std::string_view_literals;
  return (marker == application_0 && starts_with(content, "JFIF\0"sv)) ||
         (marker == application_2 && starts_with(content, "ICC_PROFILE\0"sv)) ||
         (marker == application_14 && starts_with(content, "Adobe"sv));
}

// Where the next marker begins that is no part of a scan's data.
std::size_t end_of_data(std::string_view bytes, std::size_t at) {
  for (; at + 1 < bytes.size(); ++at) {
    if (bytes[at] != '\xFF') continue;
    const auto next = static_cast<unsigned char>(bytes[at + 1]);
    if (next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) return at;
  }
  return bytes.size();
}

}  // namespace

std::string bare_jpeg(std::string_view bytes) {
  std::string out;
  std::size_t at = 0;
  while (at + 1 < bytes.size() && bytes[at] == '\xFF') {
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xFF) {  // fills up
      ++at;
      continue;
    }
    if (marker == end_of_image) return out.append(bytes, at, 2);
    if (stands_alone(marker)) {
      out.append(bytes, at, 2);
      at += 2;
      continue;
    }
    const std::size_t size = number_at(bytes, at + 2, 2);
    if (size < 2 || at + 2 + size > bytes.size()) break;
    std::size_t end = at + 2 + size;
    if (marker == start_of_scan) end = end_of_data(bytes, end);
    if (is_needed(marker, bytes.substr(at + 4, size - 2))) out.append(bytes, at, end - at);
    at = end;
  }
  return out.append(bytes.substr(std::min(at, bytes.size())));
}

std::string bare_jpx(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (!starts_with(bytes, "\0\0\0\x0CjP  "sv)) return std::string(bytes);
  std::string out;
  std::size_t at = 0;
  while (at + 8 <= bytes.size()) {
    const std::string_view type = bytes.substr(at + 4, 4);
    std::uint64_t size = number_at(bytes, at, 4);
    if (size == 1 && at + 16 <= bytes.size()) size = number_at(bytes, at + 8, 8);
    if (size == 0) size = bytes.size() - at;
    if (size < 8 || size > bytes.size() - at) break;
    if (type == "ftbl") return std::string(bytes);  // parts of it are found by their places
    const bool is_needed = type != "xml " && type != "uuid" && type != "uinf";
    if (is_needed) out.append(bytes, at, static_cast<std::size_t>(size));
    at += static_cast<std::size_t>(size);
  }
  return out.append(bytes.substr(at));
}

}  // namespace pliego::inserts
