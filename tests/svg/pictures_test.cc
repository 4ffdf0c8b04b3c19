// Pages as librsvg draws them beside our PNG of the same page.
#include <catch2/catch.hpp>
#include <filesystem>
#include <iostream>

#include "drawn/builder.h"
#include "png/writer.h"
#include "support/svg_picture.h"
#include "svg/writer.h"
#include "text/font_files.h"

namespace pliego::test::pictures_test {
namespace {

void looks_alike(const draw::Document& document) {
  const PictureDifference found = compare_svg(
      svg::Writer().write(document, 0), png::new_writer()->write(document.pages[0], {150}).bytes);
  INFO("mean " << found.mean << ", worst " << found.worst_block << " at " << found.block_x << ","
               << found.block_y);
  CHECK(found.is_same_picture());
}

void line_of(Builder& builder, const std::string& file, const std::string& words, double y,
             bool right_to_left = false) {
  static std::vector<std::shared_ptr<const text::Font>> fonts;  // to the end, as a run's library
  fonts.push_back(text::InstalledFonts().font("font", file));
  builder.line(builder.element(draw::Role::paragraph),
               shape(*fonts.back(), words, 16, right_to_left), {20, y});
}

std::string noto(const std::string& name) { return "/usr/share/fonts/truetype/noto/" + name; }

Picture checkered(int channels, bool has_alpha) {
  Picture picture{.name = "checks.png", .width = 8, .height = 6, .channels = channels};
  for (int i = 0; i < 48; ++i) {
    for (int c = 0; c < channels; ++c)
      picture.color.push_back(static_cast<std::uint8_t>((i * 37 + c * 90) % 256));
    if (has_alpha) picture.alpha.push_back(static_cast<std::uint8_t>(i * 5));
  }
  return picture;
}

}  // namespace

TEST_CASE("Latin, Arabic, Devanagari, Thai and CFF outlines look as in the PNG") {
  Builder builder({200, 160});
  line_of(builder, "/usr/share/fonts/truetype/lato/Lato-Black.ttf", "Sabotaged recovery", 24);
  line_of(builder, noto("NotoNaskhArabic-Regular.ttf"), "في حالات الطوارئ، اتصل بـ", 54, true);
  line_of(builder, noto("NotoSansDevanagari-Regular.ttf"), "आपातकालीन स्थिति में", 84);
  line_of(builder, noto("NotoSansThai-Regular.ttf"), "ในกรณีฉุกเฉิน โทร", 114);
  line_of(builder, "/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf", "Trường hợp?",
          144);
  looks_alike(builder.document);
}

TEST_CASE("Chinese, Japanese and Korean look as in the PNG") {
  const std::string file = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
  if (!std::filesystem::exists(file)) {
    std::cout << "Not tested: Chinese, Japanese and Korean; install fonts-noto-cjk.\n";
    return;
  }
  Builder builder({200, 100});
  line_of(builder, file, "遇到紧急情况，请拨打", 24);
  line_of(builder, file, "緊急の場合は、電話して", 54);
  line_of(builder, file, "응급 상황에서는 전화하세요", 84);
  looks_alike(builder.document);
}

TEST_CASE("Lines, curves, clips, gradients and see-through areas look as in the PNG") {
  const Color red{.red = 0.9, .green = 0.1}, blue{.green = 0.2, .blue = 0.8};
  Builder builder({120, 120}, 6);
  auto& items = builder.page().items;
  items.push_back(draw::rounded_rectangle({5, 5, 60, 40}, 8, red, "box"));
  draw::Path see_through = draw::circle({60, 40}, 25, blue, "disc");
  see_through.opacity = 0.4;
  see_through.stroke = draw::Stroke{.color = red, .width = 3, .dash = {6, 2}};
  see_through.stroke->opacity = 0.7;
  items.push_back(see_through);
  Gradient linear{.from = {0, 0}, .to = {50, 0}, .stops = {{0, red}, {0.4, blue}, {1, red}}};
  linear.place = {1, 0.2, 0, 1, 60, 60};
  draw::Path shaded = draw::rectangle({60, 70, 55, 45}, red, "shaded");
  shaded.gradient = std::make_shared<const Gradient>(linear);
  draw::Group turned{
      .transform = {0.9, 0.3, -0.3, 0.9, 10, -5}, .clip = Rect{50, 60, 50, 40}, .items = {shaded}};
  turned.clip_outline = std::make_shared<const Outline>(
      Outline{draw::circle({80, 85}, 24, red, "clip").segments, false});
  items.push_back(turned);
  Gradient radial{.radial = true,
                  .from = {20, 90},
                  .to = {22, 92},
                  .from_radius = 2,
                  .to_radius = 18,
                  .stops = {{0, blue}, {1, red}}};
  draw::Path ball = draw::circle({22, 92}, 20, red, "ball");
  ball.gradient = std::make_shared<const Gradient>(radial);
  items.push_back(ball);
  items.push_back(draw::arc({90, 25}, 15, 0.1, 0.8, blue, 6, "arc"));
  looks_alike(builder.document);
}

TEST_CASE("Pictures of pixels look as in the PNG") {
  Builder builder({120, 60});
  double x = 6;
  for (const bool has_alpha : {false, true}) {
    for (const int channels : {1, 3}) {
      auto picture = std::make_shared<const Picture>(checkered(channels, has_alpha));
      builder.page().items.push_back(draw::Image{picture, {x, 10, 3.84, 2.88}, {}});
      x += 28;
    }
  }
  looks_alike(builder.document);
}

}  // namespace pliego::test::pictures_test
