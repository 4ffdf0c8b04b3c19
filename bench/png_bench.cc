// A picture of 1080 x 1350 pixels with 300 words and bands: whole, and each of its three parts.
#include <benchmark/benchmark.h>

#include "base/units.h"
#include "draw/document.h"
#include "files/files.h"
#include "png/painter.h"
#include "png/png_encoder.h"
#include "png/surface.h"
#include "png/writer.h"
#include "text/font_files.h"

namespace pliego {
namespace {

constexpr double dpi = 96;
constexpr Size canvas = {1080 * points_per_px, 1350 * points_per_px};
constexpr double margin = 54;

const Color plum = {0.357, 0.176, 0.420, 0.55, 0.90, 0.20, 0.20, "plum"};
const Color mist = {0.953, 0.937, 0.961, 0.04, 0.06, 0.02, 0, "mist"};
const Color ink = {0.137, 0.122, 0.125, 0, 0, 0, 1, "ink"};
const Color white = {1, 1, 1, 0, 0, 0, 0, "white"};

const std::string words =
    "Substance use coercion is when a partner uses your alcohol or drug use to control you. They "
    "may "
    "pressure you to use, keep you from treatment or medicine, or say that nobody will believe "
    "you. "
    "It is common, it is not your fault, and there is help that is free and confidential. ";

text::Font load(const std::string& name) {
  return {name, text::InstalledFonts().read("/usr/share/fonts/truetype/lato/" + name + ".ttf")};
}

struct Fonts {
  text::Font regular = load("Lato-Regular"), black = load("Lato-Black");
};

// Words from `at` on, by plain advances, as many as `width` holds; moves `at` past them.
draw::TextRun line(const text::Font& font, double size, Point origin, double width,
                   const Color& color, std::size_t& at) {
  draw::TextRun text{{&font, size}, origin, color, {}};
  for (double pen = 0; pen < width || words[at % words.size()] != ' '; ++at) {
    const char letter = words[at % words.size()];
    const std::uint32_t glyph = font.nominal_glyph(static_cast<unsigned char>(letter));
    const double advance = font.advance(glyph) * size / font.metrics().units_per_em;
    text.run.glyphs.push_back({glyph, advance});
    text.run.text += letter;
    pen += advance;
  }
  return text;
}

void add_rows(draw::Page& page, const text::Font& font, double size, Point first, double width,
              int rows, const Color& color, std::size_t& at) {
  for (int row = 0; row < rows; ++row)
    page.items.push_back(
        line(font, size, {first.x, first.y + row * size * 1.35}, width, color, at));
}

draw::Page social_page(const Fonts& fonts) {
  draw::Page page;
  page.trim = canvas;
  page.media = page.bleed = {0, 0, canvas.width, canvas.height};
  const double measure = canvas.width - 2 * margin - 40;
  std::size_t at = 0;
  page.items.push_back(draw::rectangle({0, 0, canvas.width, 216}, plum, "band"));
  add_rows(page, fonts.black, 48, {margin, 96}, measure - 100, 2, white, at);
  add_rows(page, fonts.regular, 19, {margin, 256}, measure, 9, ink, at);
  page.items.push_back(
      draw::rounded_rectangle({margin, 480, canvas.width - 2 * margin, 226}, 12, mist, "callout"));
  add_rows(page, fonts.black, 24, {margin + 18, 518}, measure - 80, 2, plum, at);
  add_rows(page, fonts.regular, 18, {margin + 18, 578}, measure - 50, 5, ink, at);
  add_rows(page, fonts.regular, 18, {margin, 742}, measure, 7, ink, at);
  page.items.push_back(draw::rectangle({0, 918, canvas.width, canvas.height - 918}, plum, "band"));
  add_rows(page, fonts.black, 22, {margin, 958}, measure - 60, 2, white, at);
  return page;
}

png::Pixels drawn(const draw::Page& page, png::Surface& surface, png::GlyphOutlines& outlines) {
  png::Painter(surface.start(page.media), surface.width(), surface.height(), outlines)
      .draw(page.items);
  return surface.finish();
}

void draw_picture(benchmark::State& state) {
  const Fonts fonts;
  const draw::Page page = social_page(fonts);
  png::Surface surface(1080, 1350);
  png::GlyphOutlines outlines;
  for (auto _ : state) benchmark::DoNotOptimize(drawn(page, surface, outlines).data);
}
BENCHMARK(draw_picture)->Unit(benchmark::kMillisecond);

void filter_picture(benchmark::State& state) {
  const Fonts fonts;
  png::Surface surface(1080, 1350);
  png::GlyphOutlines outlines;
  const png::Pixels pixels = drawn(social_page(fonts), surface, outlines);
  png::Encoder encoder;
  for (auto _ : state) benchmark::DoNotOptimize(encoder.filtered(pixels).data());
}
BENCHMARK(filter_picture)->Unit(benchmark::kMillisecond);

void deflate_picture(benchmark::State& state) {
  const Fonts fonts;
  png::Surface surface(1080, 1350);
  png::GlyphOutlines outlines;
  png::Encoder encoder(static_cast<int>(state.range(0)));
  const auto rows = encoder.filtered(drawn(social_page(fonts), surface, outlines));
  std::size_t size = 0;
  for (auto _ : state) size = encoder.deflated(rows).size();
  state.counters["bytes"] = static_cast<double>(size);
}
BENCHMARK(deflate_picture)
    ->Arg(1)
    ->Arg(2)
    ->Arg(4)
    ->Arg(5)
    ->Arg(6)
    ->Arg(9)
    ->Unit(benchmark::kMillisecond);

void write_picture(benchmark::State& state) {
  const Fonts fonts;
  const draw::Page page = social_page(fonts);
  const auto writer = png::new_writer();
  std::size_t size = 0;
  for (auto _ : state) size = writer->write(page, {dpi}).bytes.size();
  state.counters["bytes"] = static_cast<double>(size);
}
BENCHMARK(write_picture)->Unit(benchmark::kMillisecond);

// What a process pays that makes one picture: nothing is kept from the one before.
void write_first_picture(benchmark::State& state) {
  const Fonts fonts;
  const draw::Page page = social_page(fonts);
  for (auto _ : state) benchmark::DoNotOptimize(png::new_writer()->write(page, {dpi}).bytes.size());
}
BENCHMARK(write_first_picture)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace pliego
