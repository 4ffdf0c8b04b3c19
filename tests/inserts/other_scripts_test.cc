// What is filled into a form in a script that its own font has no letters for.
#include <catch2/catch.hpp>
#include <regex>

#include "form_pdf.h"
#include "program/read_back.h"
#include "structure_text.h"

namespace pliego::other_scripts_test {

using namespace pliego::test;

namespace {

struct Word {
  double left, top, right, bottom;  // points, y downward
  std::string text;
};

std::vector<Word> words_on(const std::filesystem::path& pdf, int page) {
  const std::string number = std::to_string(page);
  const std::string boxes =
      run_program({"pdftotext", "-bbox", "-f", number, "-l", number, pdf.string(), "-"}).out;
  static const std::regex word(
      "xMin=\"([0-9.-]+)\" yMin=\"([0-9.-]+)\" xMax=\"([0-9.-]+)\" yMax=\"([0-9.-]+)\">([^<]*)<");
  std::vector<Word> all;
  for (std::sregex_iterator at(boxes.begin(), boxes.end(), word), end; at != end; ++at) {
    const auto number_at = [&](std::size_t i) { return std::stod((*at)[i]); };
    all.push_back({number_at(1), number_at(2), number_at(3), number_at(4), (*at)[5]});
  }
  return all;
}

// The words that lie in a box, from the lower left corner as a Rect has it.
std::vector<Word> words_in(const std::vector<Word>& words, double x, double y, double right,
                           double top) {
  std::vector<Word> found;
  for (const Word& word : words) {
    const double middle = 792 - (word.top + word.bottom) / 2;
    if (word.left > x - 1 && word.right < right + 1 && middle > y && middle < top)
      found.push_back(word);
  }
  return found;
}

std::string joined(const std::vector<Word>& words) {
  std::string all;
  for (const Word& word : words) all += (all.empty() ? "" : " ") + word.text;
  return all;
}

bool has_ink(const Raster& raster, int x, int y, int right, int top) {
  for (int row = 792 - top; row < 792 - y; ++row)
    for (int column = x; column < right; ++column)
      if (raster.at(column, row) != Rgb{255, 255, 255}) return true;
  return false;
}

}  // namespace

TEST_CASE("What is filled in is seen in whatever script it is written") {
  const std::string value =
      GENERATE("\u0410\u043d\u043d\u0430 Smith",  // Anna
               "Nguy\u1ec5n Th\u1ecb H\u1ea1nh", "\u0395\u03bb\u03ad\u03bd\u03b7",
               "\u738b\u5c0f\u660e", "\u0938\u0940\u0924\u093e");
  INFO(value);
  const std::string form = GENERATE("", "/NeedAppearances true");
  const Bench bench;
  Form page;
  const int old = page.add_look("BT /F1 12 Tf 2 5 Td (Old) Tj ET");
  page.add(text_field("72 640 300 660", "/V " + form_text(value)));
  if (!form.empty())
    page.add(text_field("72 600 300 620",
                        "/V " + form_text(value) + "/AP<</N " + reference(old) + ">>"));
  page.save(bench, form);
  CHECK(make_with_form(bench).err.find("insert-field") == std::string::npos);
  CHECK(make_with_form(bench, true).err.find("insert-field") == std::string::npos);
  CHECK_THAT(seen(bench), Catch::Contains(value) && !Catch::Contains("Old"));
  CHECK_THAT(printed(bench), Catch::Contains(value));
  const Raster raster = picture(bench.out("day-en.pdf"), 3);
  CHECK(has_ink(raster, 72, 640, 300, 660));
  CHECK_FALSE(has_ink(raster, 72, 662, 540, 690));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n", {"--booklet", "--language", "en"}).status ==
          0);
  CHECK(is_sound(bench.out("day-en-booklet.pdf")));
}

TEST_CASE("What is filled in from right to left stands so, and says itself in its own order") {
  const Bench bench;
  Form page;
  page.add(text_field("72 640 300 660", "/V " + form_text("\u0645\u0631\u064a\u0645 12")));
  page.save(bench);
  CHECK(make_with_form(bench).err.find("insert-field") == std::string::npos);
  // Poppler turns such words round (tests/pdf/text_test.cc): the content itself is read here.
  CHECK_THAT(unpacked(bench.out("day-en.pdf")),
             Catch::Contains("/ActualText<feff06450631064a0645", Catch::CaseSensitive::No));
  const auto words = words_in(words_on(bench.out("day-en.pdf"), 3), 72, 640, 300, 660);
  REQUIRE_FALSE(words.empty());
  CHECK(words[0].left == Approx(74).margin(1));  // as the field says
  CHECK(words[0].text.starts_with("12"));
}

TEST_CASE("Other scripts keep to their boxes, sides, lines and cells as Latin letters do") {
  const std::string anna = form_text("\u0410\u043d\u043d\u0430");
  std::string many;
  for (int i = 0; i < 12; ++i) many += "\u0441\u043b\u043e\u0432\u0430 ";  // words
  const Bench bench;
  Form page;
  page.add(text_field("72 640 300 660", "/V " + anna));
  page.add(text_field("72 610 300 630", "/Q 1/V " + anna));
  page.add(text_field("72 580 300 600", "/Q 2/V " + anna));
  page.add(text_field("72 540 300 570", "/DA(/Helv 0 Tf 0 g)/V " + anna));
  page.add(text_field("72 515 130 535", "/DA(/Helv 0 Tf 0 g)/V " + form_text(many)));
  page.add(text_field("72 440 200 510", "/Ff 4096/V " + form_text(many + "\r\u042f")));
  page.add(text_field("320 440 540 510", "/Ff 4096/DA(/Helv 0 Tf 0 g)/V " + form_text(many)));
  page.add(text_field("72 400 232 420", "/Ff 16777216/MaxLen 8/V " + anna));
  page.add(text_field("72 370 232 390",
                      "/Ff 16777216/MaxLen 8/V " + form_text("\u0915\u094d\u0937\u093f\u0928")));
  page.add("/Subtype/Widget/F 4/FT/Ch/T(c)/Rect[320 580 540 660]/V " + anna + "/Opt[" +
           form_text("\u0418\u0432\u0430\u043d") + anna + "]");
  page.save(bench);
  make_with_form(bench);
  const auto words = words_on(bench.out("day-en.pdf"), 3);
  const auto left = words_in(words, 72, 640, 300, 660), middle = words_in(words, 72, 610, 300, 630),
             right = words_in(words, 72, 580, 300, 600);
  REQUIRE((left.size() == 1 && middle.size() == 1 && right.size() == 1));
  CHECK(left[0].left == Approx(74).margin(1));
  CHECK((middle[0].left + middle[0].right) / 2 == Approx(186).margin(1));
  CHECK(right[0].right == Approx(298).margin(1));
  const auto large = words_in(words, 72, 540, 300, 570), small = words_in(words, 72, 515, 130, 535);
  REQUIRE(large.size() == 1);
  CHECK(large[0].right - large[0].left > 1.4 * (left[0].right - left[0].left));
  CHECK(small.size() == 12);
  const auto lines = words_in(words, 72, 440, 200, 510);
  REQUIRE(lines.size() == 13);
  CHECK(lines[0].top < lines[11].top);
  CHECK(lines[12].left == Approx(74).margin(1));
  CHECK(words_in(words, 320, 440, 540, 510).size() == 12);
  const auto cells = words_in(words, 72, 400, 232, 420);
  REQUIRE(cells.size() == 4);
  for (std::size_t i = 0; i < 4; ++i)
    CHECK((cells[i].left + cells[i].right) / 2 ==
          Approx(82 + 20 * static_cast<double>(i)).margin(1));
  CHECK(words_in(words, 72, 370, 232, 390).size() == 2);  // letters with what belongs to them
  CHECK(joined(words_in(words, 320, 580, 540, 660)) ==
        "\u0418\u0432\u0430\u043d \u0410\u043d\u043d\u0430");
}

TEST_CASE("Fields in other scripts lie where the page has them, turned, cut and off its edge") {
  const auto [entries, x, y] = GENERATE(table<std::string, int, int>({
      {"", 72, 600},
      {"/CropBox[50 50 562 742]", 72, 600},
      {"/Rotate 90", 72, 600},
      {"/UserUnit 0.5", 72, 600},
  }));
  INFO(entries);
  const Bench bench;
  Form page, latin;
  const std::string box = std::to_string(x) + " " + std::to_string(y) + " " +
                          std::to_string(x + 150) + " " + std::to_string(y + 20);
  const std::string turn = GENERATE("", "/MK<</R 90>>", "/MK<</R 180>>");
  const std::string edge = text_field("560 300 700 320", "/V " + form_text("\u042f\u042f"));
  page.add(
      text_field(box, turn + "/DA(/Helv 12 Tf 0 0 1 rg)/V " + form_text("\u0396\u0396\u0396")));
  page.add(edge);
  page.add(text_field("700 900 800 920", "/V " + form_text("\u0416")));
  latin.add(text_field(box, turn + "/DA(/Helv 12 Tf 0 0 1 rg)/V(ZZZ)"));
  const auto blue = [&](Form& form) {
    form.save(bench, "", entries);
    make_with_form(bench);
    const Raster raster = picture(bench.out("day-en.pdf"), 3, "216");
    double sum_x = 0, sum_y = 0, count = 0;
    for (int row = 0; row < raster.height; ++row)
      for (int column = 0; column < raster.width; ++column)
        if (const Rgb at = raster.at(column, row); at[2] > 150 && at[0] < 100)
          sum_x += column, sum_y += row, ++count;
    REQUIRE(count > 0);
    return std::pair(sum_x / count, sum_y / count);
  };
  const auto is = blue(page), should = blue(latin);
  CHECK(is.first == Approx(should.first).margin(6));  // 2 points
  CHECK(is.second == Approx(should.second).margin(6));
}

TEST_CASE("Free text without a look says what it says in other scripts") {
  const Bench bench;
  Form page;
  page.add("/Subtype/FreeText/F 4/Rect[72 600 300 630]/DA(/Helv 12 Tf 0 g)/Contents " +
           form_text("\u041e\u0431\u0435\u0434 12:30"));
  page.save(bench);
  CHECK(make_with_form(bench).err.find("insert-field") == std::string::npos);
  CHECK_THAT(seen(bench), Catch::Contains("\u041e\u0431\u0435\u0434 12:30"));
}

TEST_CASE("A field in another script is read where the tags have it") {
  const Bench bench;
  RawPdf pdf;
  const int field = pdf.add(
      "<</Type/Annot/Subtype/Widget/FT/Tx/T(t)/F 4/Rect[72 600 192 620]/DA(/Helv 9 "
      "Tf)/TU(Name)/V " +
      form_text("\u0410\u043d\u043d\u0430") + ">>");
  const int page = pdf.add_page(
      "/P<</MCID 0>>BDC BT /F1 9 Tf 72 700 Td (Before) Tj ET EMC\n"
      "/P<</MCID 1>>BDC BT /F1 9 Tf 72 500 Td (After) Tj ET EMC\n",
      "/Annots[" + reference(field) + "]/StructParents 0");
  const std::string at = "/Pg " + reference(page);
  const int root =
      pdf.add("<</Type/StructTreeRoot/K[<</S/P" + at + "/K 0>><</S/Form" + at +
              "/K<</Type/OBJR/Obj " + reference(field) + ">>>><</S/P" + at + "/K 1>>]>>");
  pdf.add_to_catalog("/MarkInfo<</Marked true>>/StructTreeRoot " + reference(root) +
                     "/AcroForm<</Fields[" + reference(field) + "]>>");
  pdf.save(bench.pdf("a.pdf"));
  make_with_form(bench);
  const auto packet = bench.out("day-en.pdf");
  CHECK(unresolved_marks(packet).empty());
  const std::string tree = run_program({"pdfinfo", "-struct-text", packet.string()}).out;
  const auto before = tree.find("Before"), name = tree.find("\u0410\u043d\u043d\u0430"),
             after = tree.find("After");
  CHECK((before < name && name < after && after != std::string::npos));
}

}  // namespace pliego::other_scripts_test
