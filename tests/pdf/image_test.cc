// Pictures as image XObjects.
#include <catch2/catch.hpp>

#include "files/files.h"
#include "pdf_fixture.h"
#include "picture/picture.h"
#include "picture/predictor.h"
#include "support/pictures.h"
#include "support/temp_folder.h"

namespace pliego::image_test {

using namespace pliego::test;
using nlohmann::json;

namespace {

std::shared_ptr<const Picture> decoded(const std::string& file) {
  return std::make_shared<const Picture>(decode_picture(file));
}

std::shared_ptr<const Picture> png(int channels) {
  return decoded(png_file(40, 20, channels, ramp(40, 20, channels)));
}

void add_picture(Builder& builder, std::shared_ptr<const Picture> picture, const Rect& area) {
  const auto figure = builder.element(draw::Role::figure);
  auto& node = builder.document.structure.nodes[static_cast<std::size_t>(figure)];
  node.alt = "A ramp of colours";
  builder.page().items.push_back(
      draw::Image{std::move(picture), area, builder.document.structure.add_content(figure)});
}

std::vector<json> with(const std::vector<json>& all, const char* key, const char* value) {
  std::vector<json> found;
  for (const json& object : all)
    if (object.contains(key) && object.at(key) == value) found.push_back(object);
  return found;
}

}  // namespace

TEST_CASE("A picture used twice, on two pages, is in the file once") {
  Builder builder;
  const auto picture = png(3);
  add_picture(builder, picture, {36, 36, 80, 40});
  builder.next_page();
  add_picture(builder, picture, {36, 36, 160, 80});
  const PdfFile file(write(builder.document));
  file.run("qpdf --check %s");
  const auto images = with(Objects(file).all(), "/Subtype", "/Image");
  REQUIRE(images.size() == 1);
  CHECK(images[0].at("/Width") == 40);
  CHECK(images[0].at("/Height") == 20);
  CHECK(images[0].at("/ColorSpace") == "/DeviceRGB");
  CHECK_FALSE(images[0].contains("/SMask"));
  CHECK(content_of(file, 1).find("q 80 0 0 40 36 428 cm /I0 Do Q") != std::string::npos);
}

TEST_CASE("The picture's samples come out of the file as they went in") {
  Builder builder;
  add_picture(builder, png(3), {36, 36, 80, 40});
  const PdfFile file(write(builder.document));
  const std::string ppm = file.run("pdfimages -list %s");
  CHECK(ppm.find("40    20  rgb     3   8  image") != std::string::npos);
  const TempFolder folder;
  file.run("pdfimages -png %s " + (folder.path() / "out").string());
  const Picture back = decode_picture(read_file(folder.path() / "out-000.png"));
  CHECK(back.color == ramp(40, 20, 3));
}

TEST_CASE("What is see-through has a soft mask") {
  Builder builder;
  add_picture(builder, png(4), {36, 36, 80, 40});
  const PdfFile file(write(builder.document));
  file.run("qpdf --check %s");
  const Objects objects(file);
  const auto images = with(objects.all(), "/Subtype", "/Image");
  REQUIRE(images.size() == 2);
  const json& colored = images[images[0].contains("/SMask") ? 0 : 1];
  const json& mask = objects.follow(colored.at("/SMask"));
  CHECK(mask.at("/ColorSpace") == "/DeviceGray");
  CHECK(mask.at("/Width") == 40);
}

TEST_CASE("A JPEG goes in as it is") {
  const std::string jpeg = jpeg_file(64, 48, 3, ramp(64, 48, 3));
  Builder builder;
  add_picture(builder, decoded(jpeg), {36, 36, 64, 48});
  const std::string bytes = write(builder.document);
  CHECK(bytes.find(jpeg) != std::string::npos);
  const PdfFile file(bytes);
  file.run("qpdf --check %s");
  const auto images = with(Objects(file).all(), "/Subtype", "/Image");
  REQUIRE(images.size() == 1);
  CHECK(images[0].at("/Filter") == "/DCTDecode");
}

TEST_CASE("A figure has its words and the box that it fills") {
  Builder builder;
  add_picture(builder, png(1), {36, 36, 80, 40});
  const PdfFile file(write(builder.document));
  const auto figures = with(Objects(file).all(), "/S", "/Figure");
  REQUIRE(figures.size() == 1);
  CHECK(figures[0].at("/Alt") == "u:A ramp of colours");
  const json& layout = figures[0].at("/A");
  CHECK(layout.at("/O") == "/Layout");
  CHECK(layout.at("/BBox") == json::array({36, 428, 116, 468}));
}

TEST_CASE("A turned picture's box is upright around it") {
  Builder builder;
  const auto figure = builder.element(draw::Role::figure);
  builder.document.structure.nodes[static_cast<std::size_t>(figure)].alt = "Turned";
  draw::Image image{png(1), {0, 0, 80, 40}, builder.document.structure.add_content(figure)};
  builder.page().items.push_back(
      draw::Group{.transform = {-1, 0, 0, -1, 200, 100}, .clip = {}, .items = {image}});
  const PdfFile file(write(builder.document));
  const auto figures = with(Objects(file).all(), "/S", "/Figure");
  REQUIRE(figures.size() == 1);
  CHECK(figures[0].at("/A").at("/BBox") == json::array({120, 404, 200, 444}));
}

TEST_CASE("Rows are filtered so that they can be undone") {
  const auto samples = ramp(7, 5, 3);
  const std::string rows = picture::predicted(samples, 7, 5, 3);
  REQUIRE(rows.size() == 5 * 22);
  for (int y = 0; y < 5; ++y)
    CHECK(std::string("\0\1\2\4", 4).find(rows[y * 22]) != std::string::npos);
}

}  // namespace pliego::image_test
