#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstring>

#include "picture/picture_formats.h"

namespace pliego {
namespace {

// libpng reports by a long jump, so nothing between setjmp() and the calls below it has a
// destructor. Its simple reader, which has none, mixes up the rows of interlaced files of 16 bits.
struct PngDecoder {
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::string_view rest;
  char message[200] = "";
};

[[noreturn]] void give_png_up(png_structp png, png_const_charp message) {
  auto& decoder = *static_cast<PngDecoder*>(png_get_error_ptr(png));
  std::snprintf(decoder.message, sizeof decoder.message, "%s", message);
  png_longjmp(png, 1);
}

void pass_over(png_structp, png_const_charp) {}

void take_bytes(png_structp png, png_bytep to, png_size_t size) {
  auto& decoder = *static_cast<PngDecoder*>(png_get_io_ptr(png));
  if (size > decoder.rest.size()) png_error(png, "the file ends too early");
  std::memcpy(to, decoder.rest.data(), size);
  decoder.rest.remove_prefix(size);
}

// False where libpng gives up; decoder.message then says why.
bool read_header(PngDecoder& decoder) {
  if (setjmp(png_jmpbuf(decoder.png)) != 0) return false;
  png_set_read_fn(decoder.png, &decoder, take_bytes);
  png_read_info(decoder.png, decoder.info);
  return true;
}

// The same. Each row holds four bytes a pixel.
bool read_rows(PngDecoder& decoder, png_bytepp rows) {
  if (setjmp(png_jmpbuf(decoder.png)) != 0) return false;
  png_set_expand(decoder.png);
  png_set_scale_16(decoder.png);
  png_set_gray_to_rgb(decoder.png);
  png_set_add_alpha(decoder.png, 255, PNG_FILLER_AFTER);
  png_set_interlace_handling(decoder.png);
  png_read_update_info(decoder.png, decoder.info);
  png_read_image(decoder.png, rows);
  png_read_end(decoder.png, nullptr);
  return true;
}

class PngReader {
 public:
  explicit PngReader(std::string_view bytes) {
    decoder_.rest = bytes;
    decoder_.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &decoder_, give_png_up, pass_over);
    if (decoder_.png) decoder_.info = png_create_info_struct(decoder_.png);
    if (decoder_.info && read_header(decoder_)) return;
    free();  // no destructor runs for what is not made
    fail();
  }
  ~PngReader() { free(); }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;

  std::uint32_t width() const { return png_get_image_width(decoder_.png, decoder_.info); }
  std::uint32_t height() const { return png_get_image_height(decoder_.png, decoder_.info); }

  // Red, green, blue and alpha of each pixel, a byte each.
  std::vector<std::uint8_t> read() {
    const std::size_t stride = 4 * static_cast<std::size_t>(width());
    std::vector<std::uint8_t> pixels(stride * height());
    std::vector<png_bytep> rows;
    for (std::size_t y = 0; y < height(); ++y) rows.push_back(pixels.data() + y * stride);
    if (!read_rows(decoder_, rows.data())) fail();
    return pixels;
  }

 private:
  void free() { png_destroy_read_struct(&decoder_.png, &decoder_.info, nullptr); }
  [[noreturn]] void fail() const {
    throw PictureError("it is broken or cut short (libpng says: " + std::string(decoder_.message) +
                       ")");
  }

  PngDecoder decoder_;
};

bool is_gray(const std::vector<std::uint8_t>& rgba) {
  for (std::size_t i = 0; i < rgba.size(); i += 4)
    if (rgba[i] != rgba[i + 1] || rgba[i] != rgba[i + 2]) return false;
  return true;
}

bool is_opaque(const std::vector<std::uint8_t>& rgba) {
  for (std::size_t i = 3; i < rgba.size(); i += 4)
    if (rgba[i] != 255) return false;
  return true;
}

// Grey samples are one channel to a grey profile, three alike to any other.
void apply(const SourceColors& colors, std::vector<std::uint8_t>& rgba) {
  const bool has_grey_profile = colors.profile.substr(0, 20).ends_with("GRAY");
  const int channels = has_grey_profile && is_gray(rgba) ? 1 : 3;
  std::vector<std::uint8_t> samples;
  if (colors.profile.empty() && colors.gamma == 0 && colors.corners.empty()) return;
  samples.reserve(rgba.size() / 4 * static_cast<std::size_t>(channels));
  for (std::size_t i = 0; i < rgba.size(); i += 4)
    samples.insert(samples.end(), rgba.begin() + static_cast<std::ptrdiff_t>(i),
                   rgba.begin() + static_cast<std::ptrdiff_t>(i) + channels);
  const auto seen = to_srgb(samples, channels, colors);
  if (!seen) return;
  for (std::size_t i = 0, at = 0; i < rgba.size(); i += 4, at += 3)
    std::copy_n(seen->begin() + static_cast<std::ptrdiff_t>(at), 3,
                rgba.begin() + static_cast<std::ptrdiff_t>(i));
}

}  // namespace

Picture decode_png(std::string_view bytes) {
  const PlainPng plain = plain_png(bytes);
  PngReader reader(plain.bytes);
  check_picture_size(reader.width(), reader.height());
  std::vector<std::uint8_t> rgba = reader.read();
  apply(plain.colors, rgba);
  Picture picture;
  picture.width = static_cast<int>(reader.width());
  picture.height = static_cast<int>(reader.height());
  picture.channels = is_gray(rgba) ? 1 : 3;
  const bool opaque = is_opaque(rgba);
  picture.color.reserve(picture.pixels() * static_cast<std::size_t>(picture.channels));
  if (!opaque) picture.alpha.reserve(picture.pixels());
  for (std::size_t i = 0; i < rgba.size(); i += 4) {
    picture.color.insert(picture.color.end(), rgba.begin() + static_cast<std::ptrdiff_t>(i),
                         rgba.begin() + static_cast<std::ptrdiff_t>(i) + picture.channels);
    if (!opaque) picture.alpha.push_back(rgba[i + 3]);
  }
  return picture;
}

}  // namespace pliego
