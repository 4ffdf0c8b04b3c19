#include "picture/png_parts.h"

#include <libdeflate.h>

#include <initializer_list>

namespace pliego::picture {

void append_png_number(std::string& to, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) to += static_cast<char>(value >> shift & 0xff);
}

void append_png_chunk(std::string& to, std::string_view type, std::string_view data) {
  append_png_number(to, static_cast<std::uint32_t>(data.size()));
  const std::size_t start = to.size();
  to += type;
  to += data;
  append_png_number(to, libdeflate_crc32(0, to.data() + start, to.size() - start));
}

std::string png_header(int width, int height, PngColor color) {
  std::string data;
  append_png_number(data, static_cast<std::uint32_t>(width));
  append_png_number(data, static_cast<std::uint32_t>(height));
  for (const int value : {8, static_cast<int>(color), 0, 0, 0}) data += static_cast<char>(value);
  return data;
}

}  // namespace pliego::picture
