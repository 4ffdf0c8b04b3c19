#include "support/pictures.h"

#include <cstdio>
#include <cstdlib>
// jpeglib.h needs the one above.
#include <jpeglib.h>
#include <png.h>

#include <stdexcept>

namespace pliego::test {

std::string png_file(int width, int height, int channels,
                     const std::vector<std::uint8_t>& samples) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  constexpr png_uint_32 formats[] = {0, PNG_FORMAT_GRAY, PNG_FORMAT_GA, PNG_FORMAT_RGB,
                                     PNG_FORMAT_RGBA};
  image.format = formats[channels];
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string bytes(size, '\0');
  if (!png_image_write_to_memory(&image, bytes.data(), &size, 0, samples.data(), 0, nullptr))
    throw std::runtime_error(image.message);
  bytes.resize(size);
  return bytes;
}

namespace {

void append(png_structp png, png_bytep data, png_size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<char*>(data), size);
}

void add_chunks(png_structp png, png_infop info, const PngKind& kind) {
  if (kind.gamma > 0) png_set_gAMA(png, info, kind.gamma);
  if (kind.srgb) png_set_sRGB(png, info, 0);
  if (const auto& c = kind.corners; !c.empty())
    png_set_cHRM(png, info, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
  if (!kind.profile.empty())
    png_set_iCCP(png, info, "profile", 0, reinterpret_cast<png_const_bytep>(kind.profile.data()),
                 static_cast<png_uint_32>(kind.profile.size()));
}

// Index of each pixel; the colours go to `palette`.
std::vector<std::uint8_t> indexed(const std::vector<std::uint8_t>& samples,
                                  std::vector<png_color>& palette) {
  std::vector<std::uint8_t> out;
  for (std::size_t i = 0; i + 2 < samples.size(); i += 3) {
    std::size_t at = 0;
    while (at < palette.size() &&
           (palette[at].red != samples[i] || palette[at].green != samples[i + 1] ||
            palette[at].blue != samples[i + 2]))
      ++at;
    if (at == palette.size()) palette.push_back({samples[i], samples[i + 1], samples[i + 2]});
    out.push_back(static_cast<std::uint8_t>(at));
  }
  return out;
}

}  // namespace

std::string png_file(int width, int height, int channels, const std::vector<std::uint8_t>& samples,
                     const PngKind& kind) {
  std::string file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &file, append, nullptr);
  constexpr int types[] = {0, PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GA, PNG_COLOR_TYPE_RGB,
                           PNG_COLOR_TYPE_RGBA};
  std::vector<png_color> palette;
  std::vector<std::uint8_t> bytes = kind.palette ? indexed(samples, palette) : samples;
  const int per_pixel = kind.palette ? 1 : channels;
  png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height),
               kind.depth, kind.palette ? PNG_COLOR_TYPE_PALETTE : types[channels],
               kind.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (kind.palette) png_set_PLTE(png, info, palette.data(), static_cast<int>(palette.size()));
  add_chunks(png, info, kind);
  png_write_info(png, info);
  if (kind.depth < 8) png_set_packing(png);
  std::vector<std::uint8_t> out;
  for (const std::uint8_t byte : bytes) {
    const bool is_small = kind.depth < 8 && !kind.palette;
    out.push_back(is_small ? static_cast<std::uint8_t>(byte >> (8 - kind.depth)) : byte);
    if (kind.depth == 16) out.push_back(byte);
  }
  const auto stride = static_cast<std::size_t>(width * per_pixel * (kind.depth == 16 ? 2 : 1));
  std::vector<png_bytep> rows;
  for (int y = 0; y < height; ++y)
    rows.push_back(out.data() + stride * static_cast<std::size_t>(y));
  png_write_image(png, rows.data());
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return file;
}

std::string jpeg_file(int width, int height, int channels, const std::vector<std::uint8_t>& samples,
                      const JpegOptions& options) {
  jpeg_error_mgr errors;
  jpeg_compress_struct jpeg{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* memory = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &memory, &size);
  jpeg.image_width = static_cast<JDIMENSION>(width);
  jpeg.image_height = static_cast<JDIMENSION>(height);
  jpeg.input_components = channels;
  jpeg.in_color_space = channels == 1 ? JCS_GRAYSCALE : channels == 3 ? JCS_RGB : JCS_CMYK;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, 95, TRUE);
  if (options.plain_rgb) {
    jpeg_set_colorspace(&jpeg, JCS_RGB);
    jpeg.write_Adobe_marker = FALSE;
  }
  if (options.progressive) jpeg_simple_progression(&jpeg);
  jpeg_start_compress(&jpeg, TRUE);
  const auto write = [&](int marker, const std::string& content) {
    if (content.empty()) return;
    jpeg_write_marker(&jpeg, marker, reinterpret_cast<const JOCTET*>(content.data()),
                      static_cast<unsigned>(content.size()));
  };
  write(JPEG_APP0 + 1, options.exif);
  write(JPEG_COM, options.comment);
  constexpr std::size_t part = 400;
  const std::size_t parts = (options.profile.size() + part - 1) / part;
  for (std::size_t i = 0; i < parts; ++i)
    write(JPEG_APP0 + 2, std::string("ICC_PROFILE\0", 12) + static_cast<char>(i + 1) +
                             static_cast<char>(parts) + options.profile.substr(i * part, part));
  while (jpeg.next_scanline < jpeg.image_height) {
    auto* row = const_cast<JSAMPLE*>(samples.data()) +
                jpeg.next_scanline * static_cast<std::size_t>(width * channels);
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  jpeg_destroy_compress(&jpeg);
  std::string bytes(reinterpret_cast<const char*>(memory), size);
  std::free(memory);
  return bytes;
}

std::string exif_orientation(int orientation) {
  std::string exif("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
  exif += static_cast<char>(orientation);
  return exif + std::string("\0\0\0\0\0\0", 6);
}

std::vector<std::uint8_t> ramp(int width, int height, int channels) {
  std::vector<std::uint8_t> samples;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int c = 0; c < channels; ++c) {
        const int along = c % 2 == 0 ? x * 255 / width : y * 255 / height;
        samples.push_back(static_cast<std::uint8_t>(c == 2 ? 255 - along : along));
      }
    }
  }
  return samples;
}

}  // namespace pliego::test
