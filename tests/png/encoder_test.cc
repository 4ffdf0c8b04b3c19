// The PNG file itself: its chunks, every row filter, and the same bytes for the same picture.
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "page.h"
#include "png/png_encoder.h"
#include "png/row_filter.h"

namespace pliego::encoder_test {

using namespace pliego::test;

namespace {

struct Chunk {
  std::string type, data;
};

std::uint32_t number(const std::string& bytes, std::size_t at) {
  std::uint32_t result = 0;
  for (std::size_t i = at; i < at + 4; ++i)
    result = result << 8 | static_cast<unsigned char>(bytes.at(i));
  return result;
}

// Annex D of the standard, bit by bit.
std::uint32_t crc(const std::string& bytes) {
  std::uint32_t rest = 0xffffffff;
  for (const char byte : bytes) {
    rest ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) rest = rest & 1 ? 0xedb88320 ^ rest >> 1 : rest >> 1;
  }
  return ~rest;
}

std::vector<Chunk> chunks(const std::string& file) {
  REQUIRE(file.substr(0, 8) == "\x89PNG\r\n\x1a\n");
  std::vector<Chunk> result;
  for (std::size_t at = 8; at < file.size();) {
    const std::size_t size = number(file, at);
    result.push_back({file.substr(at + 4, 4), file.substr(at + 8, size)});
    CHECK(number(file, at + 8 + size) == crc(file.substr(at + 4, size + 4)));
    at += size + 12;
  }
  return result;
}

// A picture made up pixel by pixel.
struct Canvas {
  Canvas(int w, int h) : width(w), height(h), pixels(static_cast<std::size_t>(w) * h) {}

  png::Pixels view() const {
    return {reinterpret_cast<const unsigned char*>(pixels.data()), 4 * width, width, height};
  }
  std::vector<std::uint8_t> rgb() const {
    std::vector<std::uint8_t> result;
    for (const std::uint32_t pixel : pixels)
      for (const int shift : {16, 8, 0})
        result.push_back(static_cast<std::uint8_t>(pixel >> shift & 0xff));
    return result;
  }

  int width, height;
  std::vector<std::uint32_t> pixels;
};

// Flat, noisy and smooth stretches that drift across and down.
Canvas varied(int width, int height) {
  Canvas canvas(width, height);
  std::mt19937 random(7);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const std::uint32_t noise = random();
      const std::uint32_t slope = static_cast<std::uint32_t>(3 * x + 2 * y + x * y / 9) & 0xff;
      const std::uint32_t across = static_cast<std::uint32_t>(5 * x) & 0xff;
      const std::uint32_t kinds[] = {0xff224466, noise, slope * 0x010203, across * 0x010101,
                                     (slope + noise % 4) * 0x010101};
      canvas.pixels[static_cast<std::size_t>(y) * width + x] = kinds[y / 6 % 5];
    }
  return canvas;
}

std::set<int> filters(const Canvas& canvas) {
  png::Encoder encoder;
  const auto rows = encoder.filtered(canvas.view());
  std::set<int> result;
  for (int y = 0; y < canvas.height; ++y)
    result.insert(rows[static_cast<std::size_t>(y) * (3 * canvas.width + 1)]);
  return result;
}

}  // namespace

TEST_CASE("A file holds header, colour space, size, picture and end, and nothing else") {
  const auto found = chunks(png::new_writer()->write(page(30, 20, {}), {96}).bytes);
  std::string types;
  for (const Chunk& chunk : found) types += chunk.type + " ";
  REQUIRE(types == "IHDR sRGB pHYs IDAT IEND ");
  CHECK(found[0].data == std::string("\0\0\0\x28\0\0\0\x1b\x08\x02\0\0\0", 13));
  CHECK(found[1].data == std::string("\0", 1));
  CHECK(found[2].data == std::string("\0\0\x0e\xc4\0\0\x0e\xc4\1", 9));  // 3780 to the metre
  CHECK(found[4].data.empty());
}

TEST_CASE("The physical size follows the resolution") {
  const auto per_metre = [](double dpi) {
    return number(chunks(png::new_writer()->write(page(30, 20, {}), {dpi}).bytes)[2].data, 0);
  };
  CHECK(per_metre(72) == 2835);
  CHECK(per_metre(150) == 5906);
  CHECK(per_metre(300) == 11811);
}

TEST_CASE("Any picture is read back as it was, whatever filters its rows take") {
  const int width = GENERATE(1, 2, 3, 17, 64, 301);
  const Canvas canvas = varied(width, 60);
  const Raster raster = decode_png(png::Encoder().encode(canvas.view(), 72));
  CHECK(raster.width == width);
  CHECK(raster.height == 60);
  CHECK(raster.rgb == canvas.rgb());
}

TEST_CASE("Rows like a photograph's take each of the filters") {
  CHECK(filters(varied(301, 60)) == std::set<int>{0, 1, 2, 3, 4});
}

TEST_CASE("Flat rows take no filter, and rows equal to the one above take Up") {
  Canvas canvas(40, 3);
  for (std::size_t i = 0; i < canvas.pixels.size(); ++i)
    canvas.pixels[i] = i < 40 || i % 40 < 20 ? 0xffffff : 0x224466;
  png::Encoder encoder;
  const auto rows = encoder.filtered(canvas.view());
  CHECK(rows[0] == 0);
  CHECK(rows[121] == 0);
  CHECK(rows[242] == 2);
  CHECK(std::all_of(rows.begin() + 243, rows.end(), [](int byte) { return byte == 0; }));
}

TEST_CASE("Each row takes the filter with the least sum of differences") {
  Canvas canvas(32, 2);
  for (int x = 0; x < 32; ++x) {
    canvas.pixels[x] = static_cast<std::uint32_t>(x * 7) * 0x010101;
    canvas.pixels[32 + x] = static_cast<std::uint32_t>(x * 7 + 1) * 0x010101;
  }
  png::Encoder encoder;
  const auto rows = encoder.filtered(canvas.view());
  CHECK(rows[0] == 1);   // Sub: each pixel 7 more than the one to its left
  CHECK(rows[97] == 2);  // Up: 1 more than the one above
  CHECK(rows[98] == 1);
}

TEST_CASE("A used writer makes the same bytes as a new one") {
  const draw::Page first = page(60, 40, {words("Ayuda", 18, {3, 22}, red)});
  const draw::Page second = page(
      80, 40, {draw::circle({20, 20}, 9, blue, "bullet"), words("Help 24/7", 14, {5.3, 30.1})});
  const auto used = png::new_writer();
  const std::string before = used->write(first, point_is_pixel).bytes;
  CHECK(used->write(second, {144}).bytes == png::new_writer()->write(second, {144}).bytes);
  CHECK(used->write(first, point_is_pixel).bytes == before);
  CHECK(used->thumbnail(second, {144}).bytes == png::new_writer()->thumbnail(second, {144}).bytes);
  CHECK(used->write(first, point_is_pixel).bytes == before);
}

}  // namespace pliego::encoder_test
