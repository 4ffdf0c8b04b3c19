// A PDF page beside the picture that Pliego made of the same page.
#pragma once

#include <filesystem>

#include "support/picture_compare.h"

namespace pliego::test {

// The page (from 1) as pdftocairo draws it, its media box `width` x `height` pixels. It is drawn
// five times as large and averaged down: the cairo of Debian 12 sets each glyph on a whole pixel,
// which at the size itself moves letters by up to half a pixel and tells nothing about our picture.
// Throws std::runtime_error when pdftocairo fails.
Raster draw_pdf_page(const std::filesystem::path& pdf, int page, int width, int height);

// The design's measure of PNG against PDF: is_same_picture() holds.
PictureDifference compare_pdf_page(const std::filesystem::path& pdf, int page,
                                   const std::filesystem::path& our_png);

}  // namespace pliego::test
