// SVG files (SVG 1.1, second edition, and what drawing programs write of SVG 2) as vector drawings.
#pragma once

#include <string_view>

#include "picture/picture.h"

namespace pliego::picture {

// Whether the bytes look like an SVG file, sound or not.
bool is_svg(std::string_view bytes);

// The drawing of an SVG file. Its colours have no inks yet. Throws PictureError, which names the
// element, its line and what to do in the drawing program, where the file holds what a drawing of
// lines and areas can't (words, pixels, filters, masks, patterns, scripts, motion, other files),
// draws nothing, is not well-formed, or asks for more than the limits (picture/limits.h).
Picture read(std::string_view bytes);

}  // namespace pliego::picture
