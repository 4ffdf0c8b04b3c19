// Small pages to draw, and what libpng makes of their pictures.
#pragma once

#include <string>

#include "draw/document.h"
#include "png/writer.h"
#include "support/raster.h"

namespace pliego::test {

inline const Color red = {1, 0, 0, 0, 1, 1, 0, "red"};
inline const Color blue = {0, 0, 1, 1, 1, 0, 0, "blue"};
inline const Color black = {0, 0, 0, 0, 0, 0, 1, "black"};
inline constexpr Rgb red_pixel = {255, 0, 0}, blue_pixel = {0, 0, 255},
                     white_pixel = {255, 255, 255}, black_pixel = {0, 0, 0};

// At 72 dots per inch a point is a pixel.
inline constexpr png::Options point_is_pixel = {72};

// A page whose media box is its trim.
draw::Page page(double width, double height, std::vector<draw::Item> items);

// The page's picture, a point to a pixel.
Raster picture(const draw::Page& page);

// Lato Regular, loaded once.
const text::Font& lato();

// ASCII text set by plain advances.
draw::TextRun words(const std::string& ascii, double size, Point origin,
                    const Color& color = black);

// How much ink lies on a white picture, in black pixels.
double ink(const Raster& raster);

}  // namespace pliego::test
