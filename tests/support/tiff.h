// Uncompressed pictures, as pdftocairo writes them: at high resolutions its PNGs take ten times as
// long.
#pragma once

#include <filesystem>

#include "support/raster.h"

namespace pliego::test {

// Little-endian TIFF 6.0 with 8-bit RGB or gray in uncompressed strips, as pdftocairo and
// Ghostscript write them; throws std::runtime_error on any other.
Raster read_tiff(const std::filesystem::path& path);

}  // namespace pliego::test
