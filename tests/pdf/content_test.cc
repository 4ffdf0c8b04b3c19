// The content stream: few bytes, right operators.
#include <catch2/catch.hpp>

#include "pdf_fixture.h"

namespace pliego::content_test {

using namespace pliego::test;

namespace {

int count(const std::string& text, const std::string& what) {
  int found = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("state is set once and text stays in one text object") {
  const std::string page = content_of(PdfFile(write(simple({"One", "Two", "Three"}))), 1);
  CHECK(count(page, "BT\n") == 1);
  CHECK(count(page, " Tf\n") == 1);
  CHECK(count(page, " g\n") == 1);
  CHECK(count(page, "/P<</MCID ") == 3);
  CHECK(count(page, "EMC\n") == 3);
  CHECK(count(page, "0 -14 Td\n") == 2);
}

TEST_CASE("pairs are kerned as HarfBuzz has them") {
  const auto run = shape(lato(), "AV");
  const double natural = lato().advance(run.glyphs[0].id);
  const double em = lato().metrics().units_per_em;
  const long back = std::lround(natural / em * 1000 - run.glyphs[0].advance * 100);
  REQUIRE(back > 20);
  const std::string page = content_of(PdfFile(write(simple({"AV"}))), 1);
  CHECK(page.find(")" + std::to_string(back) + "(") != std::string::npos);
}

TEST_CASE("glyph offsets move the glyph and not what follows") {
  auto run = shape(lato(), "abc");
  run.glyphs[1].dx = 2;
  run.glyphs[1].dy = -3;
  Builder builder;
  builder.line(builder.element(draw::Role::paragraph), run, {36, 40});
  const std::string page = content_of(PdfFile(write(builder.document)), 1);
  CHECK(page.find("3 Ts\n[-200(") != std::string::npos);
  CHECK(page.find("0 Ts\n[200(") != std::string::npos);
}

TEST_CASE("decoration is an artifact, balanced with what is in it") {
  Builder builder;
  builder.band({0, 0, 100, 20});
  builder.line(builder.element(draw::Role::paragraph), shape(lato(), "Words"), {36, 40});
  const std::string page = content_of(PdfFile(write(builder.document)), 1);
  CHECK(page.find("/Artifact BMC\n.5 0 0 rg\n0 484 100 20 re\nf\nEMC\n") == 0);
}

TEST_CASE("inks") {
  const Color plum{
      .red = 0.4, .green = 0, .blue = 0.4, .cyan = 0.5, .magenta = 1, .yellow = 0.25, .black = 0.1};
  Builder builder;
  builder.band({0, 0, 100, 20}, plum);
  builder.page().items.push_back(draw::line({0, 50}, {90, 50}, plum, 0.75, "rule"));
  auto document = builder.document;
  CHECK(content_of(PdfFile(write(document)), 1).find(".4 0 .4 rg\n") != std::string::npos);
  document.metadata.inks = draw::Metadata::Inks::cmyk;
  const std::string page = content_of(PdfFile(write(document)), 1);
  CHECK(page.find(".5 1 .25 .1 k\n") != std::string::npos);
  CHECK(page.find(".5 1 .25 .1 K\n.75 w\n") != std::string::npos);
  CHECK(page.find("rg") == std::string::npos);
}

TEST_CASE("groups: moved ones cost nothing, others set a matrix and a clip, and state comes back") {
  Builder builder;
  draw::Group moved{.transform = Transform::translate(10, 20), .clip = {}, .items = {}};
  moved.items.push_back(draw::rectangle({0, 0, 5, 5}, {.red = 1}, "dot"));
  builder.page().items.push_back(moved);
  draw::Group half{
      .transform = {0.5, 0, 0, 0.5, 100, 200}, .clip = Rect{0, 0, 50, 60}, .items = {}};
  half.items.push_back(draw::rectangle({10, 10, 20, 20}, {.blue = 1}, "dot"));
  builder.page().items.push_back(half);
  builder.page().items.push_back(draw::rectangle({0, 0, 5, 5}, {.red = 1}, "dot"));
  const std::string page = content_of(PdfFile(write(builder.document)), 1);
  CHECK(page.find("10 479 5 5 re\nf\n") != std::string::npos);
  CHECK(page.find("q\n.5 0 0 .5 100 304 cm\n0 -60 50 60 re\nW n\n") != std::string::npos);
  CHECK(page.find("0 0 1 rg\n10 -30 20 20 re\nf\nEMC\nQ\n") != std::string::npos);
  CHECK(count(page, "1 0 0 rg\n") == 1);
}

TEST_CASE("a drawing between words closes the text object and opens it again") {
  Builder builder;
  const auto node = builder.element(draw::Role::paragraph);
  const auto content = builder.line(node, shape(lato(), "under"), {36, 40});
  auto rule = draw::line({36, 42}, {60, 42}, {}, 0.5, "underline");
  rule.mark = content;
  builder.page().items.push_back(rule);
  builder.more(content, shape(lato(), "lined"), {60, 40});
  const PdfFile file(write(builder.document));
  const std::string page = content_of(file, 1);
  CHECK(count(page, "BDC") == 3);
  CHECK(count(page, "EMC") == 3);
  CHECK(count(page, "BT\n") == 2);
  CHECK(count(page, "ET\n") == 2);
  CHECK(file.run("pdftotext -raw %s -") == "underlined\n\f");
}

}  // namespace pliego::content_test
