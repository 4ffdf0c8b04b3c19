// Marks and fields that their file leaves to the viewer, as viewers draw them.
#include <catch2/catch.hpp>

#include "form_pdf.h"
#include "reading.h"

namespace pliego::marks_test {

using namespace pliego::test;

namespace {

// How many pixels of a page at 72 dpi are about this red.
int red_pixels(const Raster& page) {
  int count = 0;
  for (std::size_t i = 0; i + 2 < page.rgb.size(); i += 3)
    count += page.rgb[i] > 180 && page.rgb[i + 1] < 120 && page.rgb[i + 2] < 120;
  return count;
}

// What is red on the packet's page with these marks alone.
int red_of(const std::string& mark, const std::string& page = "") {
  const Bench bench;
  Form form;
  form.add(mark);
  form.save(bench, "", page);
  const Said said = make_with_form(bench);
  CHECK(said.err.find("insert-left-out") == std::string::npos);
  return red_pixels(picture(bench.out("day-en.pdf"), 3));
}

}  // namespace

TEST_CASE("A mark is seen where its points lie, however flat or small its box is") {
  const std::string look = "/F 4/C[1 0 0]/BS<</W 4>>";
  CHECK(red_of("/Subtype/Line/L[72 600 272 600]/Rect[72 600 272 600]" + look) > 600);
  CHECK(red_of("/Subtype/Line/LE[/OpenArrow/None]/L[72 600 272 600]/Rect[72 599 272 601]" + look) >
        700);
  CHECK(red_of("/Subtype/PolyLine/Vertices[72 400 272 400]/Rect[72 400 272 400]" + look) > 600);
  CHECK(red_of("/Subtype/Ink/InkList[[320 600 320 400]]/Rect[320 400 320 600]" + look) > 600);
  CHECK(red_of("/Subtype/Highlight/QuadPoints[72 320 272 320 72 300 272 300]/Rect[72 300 73 301]" +
               look) > 3000);
}

TEST_CASE("A stamp that does not turn with its page stands upright in every turn") {
  const auto seen = [](const std::string& turn) {
    const Bench bench;
    Form form;
    const int look = form.add_look("1 0 0 rg 0 0 60 20 re f 0 0 1 rg 60 0 40 20 re f");
    form.add("/Subtype/Stamp/F 20/Rect[200 400 300 450]/AP<</N " + reference(look) + ">>");
    form.save(bench, "", "/Rotate " + turn);
    make_with_form(bench);
    return picture(bench.out("day-en.pdf"), 3);
  };
  CHECK(seen("-90").rgb == seen("270").rgb);
  CHECK(seen("450").rgb == seen("90").rgb);
  CHECK(seen("90").rgb != seen("270").rgb);
}

TEST_CASE("A list's choice is known by its number where no value says it") {
  const auto ground = [](const std::string& entries) {
    const Bench bench;
    Form form;
    form.add("/Subtype/Widget/F 4/FT/Ch/T(a)/Rect[72 400 272 500]/Opt[(one)(two)(three)]" +
             entries);
    form.save(bench);
    make_with_form(bench);
    return picture(bench.out("day-en.pdf"), 3).rgb;
  };
  CHECK(ground("/I[1]") == ground("/V(two)"));
  CHECK(ground("/I[1]") != ground(""));
  CHECK(ground("/I[9 -1/x]") == ground(""));
}

TEST_CASE("A value with one sign that no font has shows the others, and is told") {
  const Bench bench;
  Form form;
  form.add(text_field("72 400 400 420", "/TU(Name)/V" + form_text("Ana \xF0\x93\x80\x80 Ruiz")));
  form.save(bench, "/NeedAppearances true");
  const Said said = make_with_form(bench);
  CHECK_THAT(said.err, Catch::Contains("insert-field") && Catch::Contains("'x'"));
  CHECK_THAT(seen(bench), Catch::Contains("Ana ? Ruiz"));
}

}  // namespace pliego::marks_test
