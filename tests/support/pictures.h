// Picture files made by the formats' own libraries.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pliego::test {

// A PNG of 8-bit samples, 1 (gray), 2 (gray, alpha), 3 (RGB) or 4 (RGBA) to a pixel.
std::string png_file(int width, int height, int channels, const std::vector<std::uint8_t>& samples);

// The same picture written in another way. Depths below 8 keep the upper bits of a gray sample;
// a palette has the samples' own colours, at most 256.
struct PngKind {
  int depth = 8;
  bool interlaced = false, palette = false;
  double gamma = 0;             // gAMA; 0: none, as below
  bool srgb = false;            // sRGB
  std::vector<double> corners;  // cHRM: white, red, green, blue, x and y of each
  std::string profile;          // iCCP
};
std::string png_file(int width, int height, int channels, const std::vector<std::uint8_t>& samples,
                     const PngKind& kind);

// A JPEG of gray (1), RGB (3) or CMYK (4) samples, at the quality 95.
struct JpegOptions {
  bool progressive = false;
  std::string exif;        // content of an APP1 marker, written where not empty
  std::string comment;     // of a COM marker
  std::string profile;     // ICC, in APP2 markers of at most 400 bytes
  bool plain_rgb = false;  // red, green and blue as they are, without Adobe's marker
};
std::string jpeg_file(int width, int height, int channels, const std::vector<std::uint8_t>& samples,
                      const JpegOptions& options = {});

// What a camera writes: "Exif", a TIFF header and one entry, Orientation.
std::string exif_orientation(int orientation);

// Samples of a smooth picture: a ramp of each channel in a direction of its own.
std::vector<std::uint8_t> ramp(int width, int height, int channels);

}  // namespace pliego::test
