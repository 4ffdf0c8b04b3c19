#include "picture/png_file.h"

#include <libdeflate.h>

#include <memory>
#include <new>
#include <stdexcept>
#include <string_view>

#include "picture/png_parts.h"
#include "picture/predictor.h"

namespace pliego::picture {
namespace {

struct Free {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

std::string deflated(std::string_view data) {
  constexpr int level = 9;
  const std::unique_ptr<libdeflate_compressor, Free> compressor(libdeflate_alloc_compressor(level));
  if (!compressor) throw std::bad_alloc();
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), data.size()), '\0');
  out.resize(
      libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), out.data(), out.size()));
  return out;
}

// Colour and alpha of each pixel beside each other.
std::vector<std::uint8_t> with_alpha(const Picture& picture) {
  const auto channels = static_cast<std::size_t>(picture.channels);
  std::vector<std::uint8_t> samples;
  samples.reserve(picture.pixels() * (channels + 1));
  for (std::size_t i = 0; i < picture.pixels(); ++i) {
    for (std::size_t c = 0; c < channels; ++c) samples.push_back(picture.color[i * channels + c]);
    samples.push_back(picture.alpha[i]);
  }
  return samples;
}

std::string png_of(const Picture& picture) {
  const bool has_alpha = !picture.alpha.empty(), is_gray = picture.channels == 1;
  const PngColor color = is_gray ? (has_alpha ? PngColor::gray_alpha : PngColor::gray)
                                 : (has_alpha ? PngColor::rgb_alpha : PngColor::rgb);
  const int channels = picture.channels + (has_alpha ? 1 : 0);
  const std::string rows = predicted(has_alpha ? with_alpha(picture) : picture.color, picture.width,
                                     picture.height, channels);
  std::string file(png_signature);
  append_png_chunk(file, "IHDR", png_header(picture.width, picture.height, color));
  append_png_chunk(file, "sRGB", png_srgb);
  append_png_chunk(file, "IDAT", deflated(rows));
  append_png_chunk(file, "IEND", {});
  return file;
}

}  // namespace

File to_file(const Picture& picture) {
  if (picture.drawing) throw std::logic_error(picture.name + ": a drawing has no pixels");
  if (!picture.jpeg.empty()) return {"image/jpeg", picture.jpeg};
  return {"image/png", png_of(picture)};
}

}  // namespace pliego::picture
