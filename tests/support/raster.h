// Pictures in memory, read by libpng: a decoder that shares nothing with the encoder under test.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace pliego::test {

using Rgb = std::array<int, 3>;  // 0 to 255 each

// 8-bit RGB, rows from the top, nothing between them.
struct Raster {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;

  Rgb at(int x, int y) const {
    const std::size_t i = 3 * (static_cast<std::size_t>(y) * width + x);
    return {rgb[i], rgb[i + 1], rgb[i + 2]};
  }
};

// Throws std::runtime_error on anything that libpng calls an error or so much as warns of.
Raster decode_png(std::string_view bytes);
Raster read_png(const std::filesystem::path& path);

}  // namespace pliego::test
