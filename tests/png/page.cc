#include "page.h"

#include "text/font_files.h"

namespace pliego::test {

draw::Page page(double width, double height, std::vector<draw::Item> items) {
  draw::Page result;
  result.trim = {width, height};
  result.media = result.bleed = {0, 0, width, height};
  result.items = std::move(items);
  return result;
}

Raster picture(const draw::Page& page) {
  return decode_png(png::new_writer()->write(page, point_is_pixel).bytes);
}

const text::Font& lato() {
  static const text::Font font(
      "lato", text::InstalledFonts().read("/usr/share/fonts/truetype/lato/Lato-Regular.ttf"));
  return font;
}

draw::TextRun words(const std::string& ascii, double size, Point origin, const Color& color) {
  draw::TextRun result;
  result.run.font = &lato();
  result.run.size = size;
  result.run.text = ascii;
  result.origin = origin;
  result.color = color;
  for (const char letter : ascii) {
    const std::uint32_t glyph = lato().nominal_glyph(static_cast<unsigned char>(letter));
    result.run.glyphs.push_back(
        {glyph, lato().advance(glyph) * size / lato().metrics().units_per_em});
  }
  return result;
}

double ink(const Raster& raster) {
  double sum = 0;
  for (const std::uint8_t sample : raster.rgb) sum += 255 - sample;
  return sum / (3 * 255);
}

}  // namespace pliego::test
