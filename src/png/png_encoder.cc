#include "png/png_encoder.h"

#include <libdeflate.h>

#include <cmath>
#include <initializer_list>
#include <new>
#include <string_view>

#include "png/row_filter.h"

namespace pliego::png {
namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
constexpr double metres_per_inch = 0.0254;

void append_number(std::string& to, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) to += static_cast<char>(value >> shift & 0xff);
}

// Length, type, data and the CRC over type and data (clause 5.3).
void append_chunk(std::string& to, std::string_view type, std::string_view data) {
  append_number(to, static_cast<std::uint32_t>(data.size()));
  const std::size_t start = to.size();
  to += type;
  to += data;
  append_number(to, libdeflate_crc32(0, to.data() + start, to.size() - start));
}

std::string header(int width, int height) {
  std::string data;
  append_number(data, static_cast<std::uint32_t>(width));
  append_number(data, static_cast<std::uint32_t>(height));
  // 8 bits a sample, RGB, deflate, adaptive filters, not interlaced.
  for (const int value : {8, 2, 0, 0, 0}) data += static_cast<char>(value);
  return data;
}

std::string physical_size(double dpi) {
  const auto per_metre = static_cast<std::uint32_t>(std::lround(dpi / metres_per_inch));
  std::string data;
  append_number(data, per_metre);
  append_number(data, per_metre);
  data += '\1';  // the unit is the metre
  return data;
}

}  // namespace

Encoder::Encoder(int level) : compressor_(libdeflate_alloc_compressor(level)) {
  if (!compressor_) throw std::bad_alloc();
}

Encoder::~Encoder() { libdeflate_free_compressor(compressor_); }

std::uint8_t* Encoder::Scratch::at_least(std::size_t wanted) {
  if (size < wanted) {
    bytes.reset();
    size = 0;
    bytes = std::make_unique_for_overwrite<std::uint8_t[]>(wanted);
    size = wanted;
  }
  return bytes.get();
}

std::span<const std::uint8_t> Encoder::filtered(const Pixels& pixels) {
  const std::size_t row_bytes = 3 * static_cast<std::size_t>(pixels.width) + 1;
  const std::size_t size = row_bytes * static_cast<std::size_t>(pixels.height);
  std::uint8_t* out = filtered_.at_least(size);
  filter_rows(pixels, out);
  return {out, size};
}

std::span<const std::uint8_t> Encoder::deflated(std::span<const std::uint8_t> bytes) {
  const std::size_t bound = libdeflate_zlib_compress_bound(compressor_, bytes.size());
  std::uint8_t* out = deflated_.at_least(bound);
  return {out, libdeflate_zlib_compress(compressor_, bytes.data(), bytes.size(), out, bound)};
}

std::string Encoder::encode(const Pixels& pixels, double dpi) {
  const auto data = deflated(filtered(pixels));
  std::string file(signature);
  file.reserve(data.size() + 128);
  append_chunk(file, "IHDR", header(pixels.width, pixels.height));
  append_chunk(file, "sRGB", std::string_view("\0", 1));  // perceptual
  append_chunk(file, "pHYs", physical_size(dpi));
  append_chunk(file, "IDAT", {reinterpret_cast<const char*>(data.data()), data.size()});
  append_chunk(file, "IEND", {});
  return file;
}

}  // namespace pliego::png
