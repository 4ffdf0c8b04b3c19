// The two formats of base/picture.h, each in a file of its own.
#pragma once

#include "base/picture.h"

namespace pliego {

// Throw PictureError.
Picture decode_png(std::string_view bytes);   // PNG, 3rd edition (W3C 2025)
Picture decode_jpeg(std::string_view bytes);  // ITU-T T.81: baseline, extended and progressive

// A JPEG's bytes without application data and comments: those may tell who took the picture, when
// and where. JFIF's and Adobe's markers stay, which say how to read it. Ends at its EOI marker.
// Throws PictureError where it is cut short, of another kind, or marked to be turned.
std::string without_metadata(std::string_view jpeg);

void check_picture_size(std::uint64_t width, std::uint64_t height);

}  // namespace pliego
