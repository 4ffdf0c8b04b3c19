#include "png/png_encoder.h"

#include <libdeflate.h>

#include <cmath>
#include <new>

#include "picture/png_parts.h"
#include "png/row_filter.h"

namespace pliego::png {
namespace {

constexpr double metres_per_inch = 0.0254;

std::string physical_size(double dpi) {
  const auto per_metre = static_cast<std::uint32_t>(std::lround(dpi / metres_per_inch));
  std::string data;
  picture::append_png_number(data, per_metre);
  picture::append_png_number(data, per_metre);
  data += '\1';  // the unit is the metre
  return data;
}

}  // namespace

Encoder::Encoder(int level) : compressor_(libdeflate_alloc_compressor(level)) {
  if (!compressor_) throw std::bad_alloc();
}

Encoder::~Encoder() { libdeflate_free_compressor(compressor_); }

std::span<const std::uint8_t> Encoder::filtered(const Pixels& pixels) {
  const std::size_t row_bytes = 3 * static_cast<std::size_t>(pixels.width) + 1;
  const std::size_t size = row_bytes * static_cast<std::size_t>(pixels.height);
  if (filtered_.size() < size) {
    filtered_ = LargeRoom();  // first, so that the two are never held together
    filtered_ = LargeRoom(size);
  }
  filter_rows(pixels, filtered_.data());
  return {filtered_.data(), size};
}

std::span<const std::uint8_t> Encoder::deflated(std::span<const std::uint8_t> bytes) {
  const std::size_t bound = libdeflate_zlib_compress_bound(compressor_, bytes.size());
  if (deflated_size_ < bound) {
    deflated_size_ = 0;
    deflated_ = std::make_unique_for_overwrite<std::uint8_t[]>(bound);
    deflated_size_ = bound;
  }
  std::uint8_t* out = deflated_.get();
  return {out, libdeflate_zlib_compress(compressor_, bytes.data(), bytes.size(), out, bound)};
}

std::string Encoder::encode(const Pixels& pixels, double dpi) {
  const auto data = deflated(filtered(pixels));
  std::string file(picture::png_signature);
  file.reserve(data.size() + 128);
  picture::append_png_chunk(
      file, "IHDR", picture::png_header(pixels.width, pixels.height, picture::PngColor::rgb));
  picture::append_png_chunk(file, "sRGB", picture::png_srgb);
  picture::append_png_chunk(file, "pHYs", physical_size(dpi));
  picture::append_png_chunk(file, "IDAT",
                            {reinterpret_cast<const char*>(data.data()), data.size()});
  picture::append_png_chunk(file, "IEND", {});
  return file;
}

}  // namespace pliego::png
