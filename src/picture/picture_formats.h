// The two formats of picture/picture.h, each in a file of its own.
#pragma once

#include <optional>
#include <vector>

#include "picture/picture.h"

namespace pliego {

// Throw PictureError.
Picture decode_png(std::string_view bytes);   // PNG, 3rd edition (W3C 2025)
Picture decode_jpeg(std::string_view bytes);  // ITU-T T.81: baseline, extended and progressive

// How a file says that its samples are to be seen (PNG, 3rd edition, 13.13); nothing: sRGB.
struct SourceColors {
  std::string profile;          // ICC; goes before the others
  double gamma = 0;             // of the samples: 0.45455 is a screen's; 0: not said
  std::vector<double> corners;  // white, red, green, blue, x and y of each; empty: not said
};

// The samples, `channels` (1 or 3) a pixel, as sRGB, three a pixel; nothing where they are sRGB
// already, as near as a screen shows. Throws PictureError where the profile can't be read or is not
// one of such pictures.
std::optional<std::vector<std::uint8_t>> to_srgb(const std::vector<std::uint8_t>& samples,
                                                 int channels, const SourceColors& colors);

// The ICC profile in a JPEG's APP2 markers (ICC.1:2010, B.4); empty where there is none.
std::string jpeg_profile(std::string_view jpeg);

// The same picture without chunks that a picture can do without, and what those say of colours.
// Throws PictureError: colours of another kind than ICC's, or marked to be turned.
struct PlainPng {
  std::string bytes;
  SourceColors colors;
};
PlainPng plain_png(std::string_view png);

// How a camera was held, from an Exif block that begins with its TIFF header (Exif 2.32, 4.6.4): 1
// is upright; 1 as well where nothing is said.
unsigned orientation_of(std::string_view tiff);

// A JPEG's bytes without application data and comments: those may tell who took the picture, when
// and where. JFIF's and Adobe's markers stay, which say how to read it. Ends at its EOI marker.
// Throws PictureError where it is cut short, of another kind, or marked to be turned.
std::string without_metadata(std::string_view jpeg);

// What its frame header says; 0 where there is none.
std::size_t jpeg_pixels(std::string_view jpeg);

void check_picture_size(std::uint64_t width, std::uint64_t height);

}  // namespace pliego
