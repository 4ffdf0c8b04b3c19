// What PNG files are put together of (PNG, 3rd edition, W3C Recommendation 2025).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pliego::picture {

inline constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";

// What an sRGB chunk holds: the perceptual intent.
inline constexpr std::string_view png_srgb{"\0", 1};

enum class PngColor { gray = 0, rgb = 2, gray_alpha = 4, rgb_alpha = 6 };  // 11.2.1

// Most significant byte first.
void append_png_number(std::string& to, std::uint32_t value);

// Length, type, data and the CRC over type and data (clause 5.3).
void append_png_chunk(std::string& to, std::string_view type, std::string_view data);

// What an IHDR chunk holds: 8 bits a sample, deflate, adaptive filters, not interlaced. Sides in
// pixels.
std::string png_header(int width, int height, PngColor color);

}  // namespace pliego::picture
