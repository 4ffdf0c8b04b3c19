// One picture written in many ways, with and without what its file says of colours.
#include <lcms2.h>

#include <catch2/catch.hpp>
#include <cmath>

#include "picture/picture.h"
#include "support/pictures.h"

namespace pliego::picture_colors_test {

using namespace pliego::test;

namespace {

const std::vector<double> srgb_corners = {0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06};
const std::vector<double> p3_corners = {0.3127, 0.329, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06};

std::string saved(cmsHPROFILE profile) {
  cmsUInt32Number size = 0;
  cmsSaveProfileToMem(profile, nullptr, &size);
  std::string bytes(size, '\0');
  cmsSaveProfileToMem(profile, bytes.data(), &size);
  cmsCloseProfile(profile);
  return bytes;
}

std::string rgb_profile(const std::vector<double>& c, double gamma) {
  cmsCIExyY white{c[0], c[1], 1};
  cmsCIExyYTRIPLE corners{{c[2], c[3], 1}, {c[4], c[5], 1}, {c[6], c[7], 1}};
  cmsToneCurve* curve = cmsBuildGamma(nullptr, gamma);
  cmsToneCurve* curves[] = {curve, curve, curve};
  const std::string bytes = saved(cmsCreateRGBProfile(&white, &corners, curves));
  cmsFreeToneCurve(curve);
  return bytes;
}

std::string grey_profile(double gamma) {
  cmsToneCurve* curve = cmsBuildGamma(nullptr, gamma);
  const std::string bytes = saved(cmsCreateGrayProfile(cmsD50_xyY(), curve));
  cmsFreeToneCurve(curve);
  return bytes;
}

std::string srgb_profile() { return saved(cmsCreate_sRGBProfile()); }

std::string fault_of(const std::string& bytes) {
  try {
    decode_picture(bytes);
  } catch (const PictureError& error) {
    return std::string(error.what()) + " | " + error.advice();
  }
  return "";
}

bool same(const Picture& one, const Picture& other) {
  return one.width == other.width && one.height == other.height && one.channels == other.channels &&
         one.color == other.color && one.alpha == other.alpha;
}

int worst(const Picture& one, const Picture& other) {
  REQUIRE(one.color.size() == other.color.size());
  int most = 0;
  for (std::size_t i = 0; i < one.color.size(); ++i)
    most = std::max(most, std::abs(one.color[i] - other.color[i]));
  return most;
}

}  // namespace

TEST_CASE("a PNG of 16 bits is the same picture as its twin of 8") {
  for (const int channels : {1, 2, 3, 4}) {
    const auto samples = ramp(23, 11, channels);
    const Picture plain = decode_picture(png_file(23, 11, channels, samples));
    for (const bool interlaced : {false, true}) {
      for (const int depth : {8, 16}) {
        INFO(channels << " channels, depth " << depth << (interlaced ? ", interlaced" : ""));
        PngKind kind{.depth = depth, .interlaced = interlaced};
        CHECK(same(decode_picture(png_file(23, 11, channels, samples, kind)), plain));
        kind.srgb = true;
        CHECK(same(decode_picture(png_file(23, 11, channels, samples, kind)), plain));
        kind.srgb = false, kind.gamma = 1 / 2.2;
        CHECK(same(decode_picture(png_file(23, 11, channels, samples, kind)), plain));
        kind.corners = srgb_corners;
        CHECK(same(decode_picture(png_file(23, 11, channels, samples, kind)), plain));
      }
    }
  }
  const Picture grey = decode_picture(png_file(1, 1, 1, {128}, {.depth = 16}));
  CHECK(grey.color == std::vector<std::uint8_t>{128});
}

TEST_CASE("few bits and palettes are spread over the whole range") {
  for (const int depth : {1, 2, 4}) {
    INFO(depth);
    const int steps = (1 << depth) - 1;
    std::vector<std::uint8_t> samples, whole;
    for (int i = 0; i <= steps; ++i) {
      samples.push_back(static_cast<std::uint8_t>(i << (8 - depth)));
      whole.push_back(static_cast<std::uint8_t>(i * 255 / steps));
    }
    CHECK(decode_picture(png_file(steps + 1, 1, 1, samples, {.depth = depth})).color == whole);
  }
  const std::vector<std::uint8_t> colors = {255, 0, 0, 0, 90, 0, 255, 0, 0, 7, 8, 9};
  CHECK(decode_picture(png_file(2, 2, 3, colors, {.palette = true})).color == colors);
  CHECK(decode_picture(png_file(2, 2, 3, colors, {.depth = 2, .palette = true})).color == colors);
}

TEST_CASE("what a PNG says of its colours is heeded, at any depth") {
  const std::vector<std::uint8_t> samples = {128, 128, 128, 60, 180, 90, 200, 40, 40, 0, 0, 0};
  const Picture plain = decode_picture(png_file(2, 2, 3, samples));
  const auto seen = [&](PngKind kind) {
    const Picture picture = decode_picture(png_file(2, 2, 3, samples, kind));
    kind.depth = 16;
    CHECK(same(decode_picture(png_file(2, 2, 3, samples, kind)), picture));
    return picture;
  };
  // Linear light: half of it is a light grey.
  CHECK(seen({.gamma = 1}).color[0] == Approx(188).margin(2));
  // Wider colours than a screen's: green is greener than it looks without them.
  CHECK(seen({.corners = p3_corners}).color[3] < 50);
  CHECK(seen({.corners = p3_corners}).color[0] == 128);
  CHECK(worst(seen({.profile = srgb_profile()}), plain) == 0);
  CHECK(seen({.profile = rgb_profile(p3_corners, 2.2)}).color[3] < 50);
  CHECK(seen({.profile = rgb_profile(srgb_corners, 1)}).color[0] == Approx(188).margin(2));
  // A profile goes before gAMA.
  CHECK(worst(seen({.gamma = 1, .profile = srgb_profile()}), plain) == 0);
}

TEST_CASE("grey pictures with profiles of grey or of colour") {
  const std::vector<std::uint8_t> samples = {0, 64, 128, 255};
  CHECK(decode_picture(png_file(4, 1, 1, samples, {.profile = grey_profile(1)})).color[2] ==
        Approx(188).margin(2));
  const Picture jpeg = decode_picture(
      jpeg_file(8, 8, 1, std::vector<std::uint8_t>(64, 128), {.profile = srgb_profile()}));
  CHECK(jpeg.color[0] == Approx(128).margin(2));
  CHECK_FALSE(jpeg.jpeg.empty());
  CHECK(decode_picture(
            jpeg_file(8, 8, 1, std::vector<std::uint8_t>(64, 128), {.profile = grey_profile(1)}))
            .color[0] == Approx(188).margin(3));
}

TEST_CASE("a JPEG's profile is heeded, and leaves the file with its colours") {
  std::vector<std::uint8_t> samples;
  for (int i = 0; i < 64; ++i) samples.insert(samples.end(), {60, 180, 90});
  const Picture plain = decode_picture(jpeg_file(8, 8, 3, samples));
  const Picture screen = decode_picture(jpeg_file(8, 8, 3, samples, {.profile = srgb_profile()}));
  CHECK(same(screen, plain));
  CHECK(screen.jpeg == plain.jpeg);
  const std::string wide = rgb_profile(p3_corners, 2.2);
  REQUIRE(wide.size() > 400);  // in several markers
  const Picture phone = decode_picture(jpeg_file(8, 8, 3, samples, {.profile = wide}));
  CHECK(phone.color[0] < 50);
  CHECK(phone.jpeg.empty());
}

TEST_CASE("a JPEG whose red, green and blue no marker names goes into a PDF as samples") {
  const auto samples = ramp(16, 16, 3);
  const Picture picture = decode_picture(jpeg_file(16, 16, 3, samples, {.plain_rgb = true}));
  CHECK(picture.jpeg.empty());
  CHECK(std::abs(picture.color[0] - samples[0]) < 9);
}

TEST_CASE("a profile that can't be used is a fault with a way out") {
  const auto samples = ramp(8, 8, 3);
  std::string broken = srgb_profile();
  broken.resize(200);
  CHECK_THAT(fault_of(jpeg_file(8, 8, 3, samples, {.profile = broken})),
             Catch::Contains("colour profile is broken | Open it in an image program"));
  CHECK_THAT(fault_of(jpeg_file(8, 8, 3, samples, {.profile = grey_profile(2.2)})),
             Catch::Contains("of another kind than the picture"));
  std::string inks = srgb_profile();
  inks.replace(16, 4, "CMYK");
  CHECK_FALSE(fault_of(jpeg_file(8, 8, 3, samples, {.profile = inks})).empty());
  std::string damaged = png_file(8, 8, 3, samples, {.profile = srgb_profile()});
  const std::size_t chunk = damaged.find("iCCP");
  REQUIRE(chunk != std::string::npos);
  damaged[chunk + 20] = static_cast<char>(damaged[chunk + 20] ^ 0x55);
  CHECK_THAT(fault_of(damaged), Catch::Contains("colour profile"));
}

TEST_CASE("profiles changed anywhere never crash") {
  const auto samples = ramp(4, 4, 3);
  const std::string whole = rgb_profile(p3_corners, 2.2);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ (at % 3 ? 0x81 : 0xFF));
    fault_of(jpeg_file(4, 4, 3, samples, {.profile = changed}));
  }
  SUCCEED();
}

TEST_CASE("how many pixels a file has is read without decoding it") {
  CHECK(picture_pixels(png_file(31, 17, 3, ramp(31, 17, 3))) == 31 * 17);
  CHECK(picture_pixels(jpeg_file(64, 48, 3, ramp(64, 48, 3), {.exif = exif_orientation(1)})) ==
        64 * 48);
  CHECK(picture_pixels(jpeg_file(64, 48, 1, ramp(64, 48, 1), {.progressive = true})) == 64 * 48);
  CHECK(picture_pixels("<svg/>") == 0);
  CHECK(picture_pixels("\xFF\xD8\xFF") == 0);
}

}  // namespace pliego::picture_colors_test
