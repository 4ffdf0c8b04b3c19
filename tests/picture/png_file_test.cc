// Pictures put back into files.
#include "picture/png_file.h"

#include <catch2/catch.hpp>

namespace pliego::test::png_file_test {
namespace {

Picture sample(int channels, bool has_alpha) {
  Picture picture{.name = "sample", .width = 5, .height = 3, .channels = channels};
  for (int i = 0; i < 15 * channels; ++i)
    picture.color.push_back(static_cast<std::uint8_t>(i * 41 % 256));
  if (has_alpha)
    for (int i = 0; i < 15; ++i) picture.alpha.push_back(static_cast<std::uint8_t>(i * 17));
  return picture;
}

}  // namespace

TEST_CASE("a picture's PNG is read as the same picture, grey or coloured, with alpha or without") {
  for (const int channels : {1, 3}) {
    for (const bool has_alpha : {false, true}) {
      const Picture picture = sample(channels, has_alpha);
      const picture::File file = picture::to_file(picture);
      CHECK(std::string(file.type) == "image/png");
      const Picture read = decode_picture(file.bytes);
      CHECK(read.width == 5);
      CHECK(read.height == 3);
      CHECK(read.channels == channels);
      CHECK(read.color == picture.color);
      CHECK(read.alpha == picture.alpha);
      CHECK(file.bytes == picture::to_file(picture).bytes);
    }
  }
}

TEST_CASE("a JPEG stays as it is, and a drawing has no pixels to put into a file") {
  Picture photo = sample(3, false);
  photo.jpeg = "\xFF\xD8 as it came";
  CHECK(picture::to_file(photo).bytes == photo.jpeg);
  CHECK(std::string(picture::to_file(photo).type) == "image/jpeg");
  Picture drawing = sample(3, false);
  drawing.drawing = std::make_shared<const Drawing>();
  CHECK_THROWS_AS(picture::to_file(drawing), std::logic_error);
}

}  // namespace pliego::test::png_file_test
