// Pages that are shown again, as written.
#include <catch2/catch.hpp>

#include "pdf/writer.h"
#include "pdf_fixture.h"

namespace pliego::repeats_test {

using namespace pliego::test;

namespace {

// A page of words, room for the same again so many times, and one more page of its own.
struct Repeated {
  draw::Document document;
  draw::Repeats repeats;
  std::string written() const { return pdf::Writer().write(document, repeats); }
};

Repeated repeated(int times) {
  Builder builder;
  draw::Repeats repeats;
  builder.line(builder.element(draw::Role::paragraph), shape(lato(), "Shared words"), {36, 40});
  for (int i = 1; i <= times; ++i) {
    builder.next_page();
    repeats.emplace(i, 0);
  }
  builder.next_page();
  builder.line(builder.element(draw::Role::paragraph), shape(lato(), "Own words"), {36, 40});
  return {builder.document, repeats};
}

Repeated for_press(Repeated made) {
  draw::Document& document = made.document;
  for (draw::Page& page : document.pages) draw::make_decoration(page.items);
  document.structure = {};
  document.metadata.title = "Title";
  document.metadata.date = "2026-11-22";
  document.metadata.inks = draw::Metadata::Inks::cmyk;
  document.metadata.conformance = draw::Metadata::Conformance::x1a;
  return made;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Repeats share one content stream, which is decoration") {
  const PdfFile file(repeated(3).written());
  const Objects objects(file);
  CHECK(objects.page(1).at("/Contents") == objects.page(2).at("/Contents"));
  CHECK(objects.page(1).at("/Contents") == objects.page(3).at("/Contents"));
  CHECK(objects.page(0).at("/Contents") != objects.page(1).at("/Contents"));
  CHECK(has(content_of(file, 1), "MCID"));
  CHECK_FALSE(has(content_of(file, 2), "MCID"));
  CHECK(has(content_of(file, 2), "/Artifact BMC"));
  CHECK(has(file.run("pdftotext -f 3 -l 3 %s -"), "Shared words"));
  CHECK(has(file.run("qpdf --check %s"), "No syntax or stream encoding errors"));
}

TEST_CASE("Where nothing is tagged, repeats share the page's own stream") {
  const PdfFile file(for_press(repeated(2)).written());
  const Objects objects(file);
  CHECK(objects.page(0).at("/Contents") == objects.page(2).at("/Contents"));
  CHECK(objects.page(0).at("/Contents") != objects.page(3).at("/Contents"));
}

TEST_CASE("A repeat costs a page's entry and no more") {
  const auto few = repeated(10).written().size(), many = repeated(1010).written().size();
  CHECK(many - few < 1000 * 40);
}

TEST_CASE("What is no earlier page, itself drawn, can't be repeated") {
  for (const draw::Repeats& wrong :
       {draw::Repeats{{1, 3}}, draw::Repeats{{1, 1}}, draw::Repeats{{1, 0}, {2, 1}},
        draw::Repeats{{3, 0}}, draw::Repeats{{9, 0}}, draw::Repeats{{1, -1}}}) {
    Repeated made = repeated(2);
    made.repeats = wrong;
    CHECK_THROWS_AS(made.written(), std::logic_error);
  }
}

TEST_CASE("Labels that count up are one run, and begin anew where they do") {
  Repeated made = repeated(4);
  for (std::size_t i = 0; i < 6; ++i)
    made.document.pages[i].label = std::to_string(i < 3 ? i + 1 : i - 2);
  const PdfFile file(made.written());
  const Objects objects(file);
  const auto& labels = objects.catalog().at("/PageLabels").at("/Nums");
  REQUIRE(labels.size() == 4);
  CHECK(labels.at(0) == 0);
  CHECK(labels.at(2) == 3);
  CHECK(labels.at(3).at("/S") == "/D");
  CHECK(labels.at(3).at("/St") == 1);
}

}  // namespace pliego::repeats_test
