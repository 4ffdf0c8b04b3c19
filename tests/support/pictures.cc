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
  if (options.progressive) jpeg_simple_progression(&jpeg);
  jpeg_start_compress(&jpeg, TRUE);
  const auto write = [&](int marker, const std::string& content) {
    if (content.empty()) return;
    jpeg_write_marker(&jpeg, marker, reinterpret_cast<const JOCTET*>(content.data()),
                      static_cast<unsigned>(content.size()));
  };
  write(JPEG_APP0 + 1, options.exif);
  write(JPEG_COM, options.comment);
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
