#include "picture/picture.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "support/pictures.h"

namespace pliego::picture_test {

using namespace pliego::test;

namespace {

std::string fault_of(const std::string& bytes) {
  try {
    decode_picture(bytes);
  } catch (const PictureError& error) {
    return error.what();
  }
  return "";
}

// Replaces the big-endian number of four bytes at `at`, and the checksum of IHDR.
std::string with_png_size(std::string png, std::uint32_t width, std::uint32_t height) {
  const auto put = [&](std::size_t at, std::uint32_t value) {
    for (int i = 0; i < 4; ++i)
      png[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (24 - 8 * i));
  };
  put(16, width);
  put(20, height);
  std::uint32_t crc = ~0u;
  for (std::size_t i = 12; i < 29; ++i) {
    crc ^= static_cast<unsigned char>(png[i]);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320u : 0u);
  }
  put(29, ~crc);
  return png;
}

}  // namespace

TEST_CASE("a PNG's samples come through as they are") {
  const auto samples = ramp(31, 17, 3);
  const Picture picture = decode_picture(png_file(31, 17, 3, samples));
  CHECK(picture.width == 31);
  CHECK(picture.height == 17);
  CHECK(picture.channels == 3);
  CHECK(picture.color == samples);
  CHECK(picture.alpha.empty());
  CHECK(picture.jpeg.empty());
}

TEST_CASE("a PNG that is gray, or opaque, throughout is kept as such") {
  CHECK(decode_picture(png_file(8, 8, 1, ramp(8, 8, 1))).channels == 1);
  std::vector<std::uint8_t> samples;
  for (int i = 0; i < 16; ++i) samples.insert(samples.end(), {200, 10, 10, 255});
  CHECK(decode_picture(png_file(4, 4, 4, samples)).alpha.empty());
  samples[3] = 128;
  const Picture see_through = decode_picture(png_file(4, 4, 4, samples));
  REQUIRE(see_through.alpha.size() == 16);
  CHECK(see_through.alpha[0] == 128);
  CHECK(see_through.alpha[1] == 255);
  CHECK(see_through.color[0] == 200);
}

TEST_CASE("a JPEG is decoded, and kept as a file for PDF") {
  const auto samples = ramp(64, 48, 3);
  for (const bool progressive : {false, true}) {
    const Picture picture =
        decode_picture(jpeg_file(64, 48, 3, samples, {.progressive = progressive}));
    REQUIRE(picture.color.size() == samples.size());
    int worst = 0;
    for (std::size_t i = 0; i < samples.size(); ++i)
      worst = std::max(worst, std::abs(picture.color[i] - samples[i]));
    CHECK(worst <= 24);
    CHECK_FALSE(picture.jpeg.empty());
  }
  CHECK(decode_picture(jpeg_file(8, 8, 1, ramp(8, 8, 1))).channels == 1);
}

TEST_CASE("nothing of a JPEG tells who took it") {
  const auto samples = ramp(16, 16, 3);
  const std::string plain = jpeg_file(16, 16, 3, samples);
  const std::string telling =
      jpeg_file(16, 16, 3, samples, {.exif = exif_orientation(1) + "A name", .comment = "A place"});
  CHECK(telling.find("A name") != std::string::npos);
  CHECK(decode_picture(telling + "more behind its end").jpeg == decode_picture(plain).jpeg);
  CHECK(decode_picture(plain).jpeg == plain);
}

TEST_CASE("pictures that we don't take say why") {
  const auto samples = ramp(16, 16, 4);
  CHECK(fault_of("GIF89a") == "it is neither PNG, JPEG nor SVG");
  CHECK(fault_of("") == "it is neither PNG, JPEG nor SVG");
  CHECK_THAT(fault_of(jpeg_file(16, 16, 4, samples)), Catch::Contains("CMYK"));
  CHECK_THAT(fault_of(jpeg_file(16, 16, 3, samples, {.exif = exif_orientation(6)})),
             Catch::Contains("turned"));
  CHECK_THAT(fault_of(std::string(max_picture_bytes + 1, 'x')), Catch::Contains("20 MB"));
  const std::vector<std::uint8_t> clear(16 * 16 * 4, 0);
  CHECK_THAT(fault_of(png_file(16, 16, 4, clear)), Catch::Contains("transparent all over"));
  CHECK_THAT(fault_of(png_file(20, 3000, 3, ramp(20, 3000, 3))),
             Catch::Contains("a hundred times"));
  CHECK_THAT(fault_of(jpeg_file(3000, 20, 3, ramp(3000, 20, 3))),
             Catch::Contains("a hundred times"));
}

TEST_CASE("a picture cut short anywhere is a fault, never a crash") {
  const auto samples = ramp(40, 40, 3);
  for (const std::string& whole : {png_file(40, 40, 3, samples), jpeg_file(40, 40, 3, samples),
                                   jpeg_file(40, 40, 3, samples, {.progressive = true})}) {
    // A PNG without its last chunk, of 12 bytes, has all of its picture.
    for (std::size_t size = 0; size + 12 < whole.size(); size += 1 + whole.size() / 90) {
      INFO("cut at " << size << " of " << whole.size());
      CHECK_FALSE(fault_of(whole.substr(0, size)).empty());
    }
  }
  const std::string jpeg = jpeg_file(40, 40, 3, samples);
  CHECK(fault_of(jpeg.substr(0, jpeg.size() - 1)) == "it is cut short");
}

TEST_CASE("a damaged picture never crashes") {
  const auto samples = ramp(40, 40, 3);
  for (const std::string& whole : {png_file(40, 40, 3, samples),
                                   jpeg_file(40, 40, 3, samples, {.exif = exif_orientation(1)})}) {
    for (std::size_t at = 8; at < whole.size(); at += 3) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
      fault_of(damaged);
    }
  }
  SUCCEED();
}

TEST_CASE("huge pictures are refused before they take memory") {
  const std::string small = png_file(4, 4, 3, ramp(4, 4, 3));
  REQUIRE(fault_of(with_png_size(small, 4, 4)).empty());
  CHECK_THAT(fault_of(with_png_size(small, 100'000, 2)), Catch::Contains("100000 x 2 pixels"));
  CHECK_THAT(fault_of(with_png_size(small, 6'000, 6'000)), Catch::Contains("25 million"));
  std::string jpeg = jpeg_file(8, 8, 1, ramp(8, 8, 1));
  const std::size_t frame = jpeg.find("\xFF\xC0");
  REQUIRE(frame != std::string::npos);
  jpeg.replace(frame + 5, 4, "\x75\x30\x75\x30");  // 30,000 x 30,000
  CHECK_THAT(fault_of(jpeg), Catch::Contains("30000 x 30000 pixels"));
}

}  // namespace pliego::picture_test
