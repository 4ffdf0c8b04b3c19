// Fields of forms and marks on pages are seen as they are filled in, also where their file leaves
// their looks to the viewer.
#include <catch2/catch.hpp>

#include "form_pdf.h"
#include "program/read_back.h"
#include "structure_text.h"

namespace pliego::fields_test {

using namespace pliego::test;

TEST_CASE("What is filled in is seen where the file has no look for it, or an old one") {
  const std::string form = GENERATE("", "/NeedAppearances true", "/NeedAppearances false");
  const Bench bench;
  Form page;
  page.add(text_field("72 640 300 660", "/V(Room 12)"));
  page.add(text_field("72 610 300 630", "/V(In the middle)/Q 1"));
  page.add(text_field("72 580 300 600", "/V(At the right)/Q 2/DA(/Helv 9 Tf 0 0 1 rg)"));
  page.add(text_field("72 540 200 570", "/V(As large as it holds)/DA(/Helv 0 Tf 0 g)"));
  page.add(text_field("72 515 130 535", "/V(A name longer than its box)/DA(/Helv 0 Tf 0 g)"));
  page.add(text_field("72 440 300 510",
                      "/Ff 4096/V(Lines that are broken where the box ends\rand here as well)"));
  page.add(text_field("320 440 540 510",
                      "/Ff 4096/DA(/Helv 0 Tf 0 g)/V(Lines of many words that are as large as the "
                      "box holds, and not one point larger than that, however long they get.)"));
  page.add(text_field("72 400 300 420", "/Ff 16777216/MaxLen 8/V(A1B2C3)"));
  page.add(text_field("72 370 300 390", "/V <FEFF004E006900F1006F>"));
  page.add("/Subtype/Widget/F 4/Rect[72 340 300 360]/Parent<</FT/Tx/T(p)/V(From above)>>");
  page.add(
      "/Subtype/Widget/F 4/FT/Ch/Ff 131072/T(c)/Rect[320 640 540 660]/V(b)/Opt[[(a)(One)][(b)("
      "Second)]]");
  page.save(bench, form);
  make_with_form(bench);
  const std::string text = seen(bench);
  for (const char* words :
       {"Room 12", "In the middle", "At the right", "As large as it holds", "Lines that are broken",
        "and here as well", "Ni\xC3\xB1o", "From above", "Second"})
    CHECK_THAT(text, Catch::Contains(words));
  CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 3));
}

TEST_CASE("A look that may be older than what is filled in gives way") {
  const Bench bench;
  Form page;
  const int old = page.add_look("BT /F1 12 Tf 2 5 Td (Old) Tj ET");
  page.add(text_field("72 640 172 660", "/V(New)/AP<</N " + reference(old) + ">>"));
  page.save(bench, GENERATE("/NeedAppearances true", ""));
  make_with_form(bench);
  const bool needs = seen(bench).find("New") != std::string::npos;
  CHECK(needs == (seen(bench).find("Old") == std::string::npos));
}

TEST_CASE("Boxes and circles are ticked as they are filled in, whatever their states are called") {
  const auto [entries, form, is_on] = GENERATE(table<std::string, std::string, bool>({
      {"/AS/On/V/On", "/NeedAppearances true", true},
      {"/AS/On/V/On", "", true},
      {"/V/On", "", true},
      {"/AS/Off/V/On", "/NeedAppearances true", true},
      {"/AS/Off/V/On", "", false},
      {"/AS/On/V/Off", "/NeedAppearances true", false},
      {"/AS/Gone", "", false},
      {"", "", false},
  }));
  INFO(entries << form);
  const Bench bench;
  Form page;
  const int off = page.add_look(""), on = page.add_look("BT /F1 12 Tf 2 5 Td (Ticked) Tj ET");
  const std::string looks = "/AP<</N<</Off " + reference(off) + "/On " + reference(on) + ">>>>";
  page.add("/Subtype/Widget/FT/Btn/F 4/T(c)/Rect[72 600 172 620]" + looks + entries);
  page.add("/Subtype/Widget/FT/Btn/Ff 32768/F 4/T(r)/Rect[72 560 172 580]" + looks + entries);
  page.save(bench, form);
  const Said said = make_with_form(bench);
  CHECK(said.err.find("insert-damaged") == std::string::npos);
  const std::string text = seen(bench);
  const auto first = text.find("Ticked");
  CHECK((first != std::string::npos) == is_on);
  CHECK((text.rfind("Ticked") != first) == is_on);
}

TEST_CASE("Boxes without any look are drawn, with a tick or without") {
  const Bench bench;
  Form page;
  const std::string marks = "/MK<</BC[0]/BG[.8]>>";
  page.add("/Subtype/Widget/FT/Btn/F 4/T(a)/Rect[100 600 120 620]/AS/Yes/V/Yes" + marks);
  page.add("/Subtype/Widget/FT/Btn/F 4/T(b)/Rect[200 600 220 620]/AS/Off" + marks);
  page.add("/Subtype/Widget/FT/Btn/Ff 32768/F 4/T(c)/Rect[300 600 320 620]/AS/2/V/2" + marks);
  page.save(bench);
  make_with_form(bench);
  const Raster raster = picture(bench.out("day-en.pdf"), 3);
  CHECK(raster.at(108, 792 - 608) == Rgb{0, 0, 0});
  CHECK(raster.at(210, 792 - 610) == Rgb{204, 204, 204});
  CHECK(raster.at(310, 792 - 610) == Rgb{0, 0, 0});
  CHECK(raster.at(301, 792 - 601) == Rgb{255, 255, 255});
}

TEST_CASE("Boxes whose states are named and not drawn, as LaTeX's, are drawn") {
  const std::string states =
      GENERATE("<</Yes<<>>>>", "<</Yes null>>", "<</Yes<<>>/Off<<>>>>", "<</Yes 3 0 R>>");
  const auto [entries, is_on] = GENERATE(table<std::string, bool>({{"/AS/Yes/V/Yes", true},
                                                                   {"/V/Yes", true},
                                                                   {"/AS/Off/V/Off", false},
                                                                   {"/V/No", false},
                                                                   {"", false}}));
  const std::string form = GENERATE("", "/NeedAppearances true");
  INFO(states << entries << form);
  const Bench bench;
  Form page;
  page.add(
      "/Subtype/Widget/FT/Btn/F 4/T(a)/Rect[100 600 120 620]/MK<</BC[0]/BG[.8]/CA(n)>>/AP<</N" +
      states + ">>" + entries);
  page.save(bench, form);
  make_with_form(bench);
  const Raster raster = picture(bench.out("day-en.pdf"), 3);
  CHECK(raster.at(110, 792 - 610) == (is_on ? Rgb{0, 0, 0} : Rgb{204, 204, 204}));
  CHECK(raster.at(110, 792 - 601) == Rgb{0, 0, 0});  // its frame
}

TEST_CASE("Where looks may be old, a tick is drawn as its file tells") {
  const Bench bench;
  Form page;
  const int old = page.add_look("BT /F1 12 Tf 2 5 Td (Old) Tj ET");
  page.add(
      "/Subtype/Widget/FT/Btn/F 4/T(a)/Rect[100 600 120 620]/MK<</CA(n)>>/AS/On/V/On/AP<</N<</On " +
      reference(old) + ">>>>");
  page.save(bench, "/NeedAppearances true");
  make_with_form(bench);
  CHECK_THAT(seen(bench), !Catch::Contains("Old"));
  CHECK(picture(bench.out("day-en.pdf"), 3).at(110, 792 - 610) == Rgb{0, 0, 0});
}

TEST_CASE("A choice of one is round where its sign is a disc, and square where it is another") {
  const auto [sign, is_round] =
      GENERATE(table<std::string, bool>({{"", true}, {"/CA(l)", true}, {"/CA(H)", false}}));
  INFO(sign);
  const Bench bench;
  Form page;
  page.add("/Subtype/Widget/FT/Btn/Ff 32768/F 4/T(a)/Rect[100 600 120 620]/AS/Off/MK<</BG[0]" +
           sign + ">>");
  page.save(bench);
  make_with_form(bench);
  const Raster raster = picture(bench.out("day-en.pdf"), 3);
  CHECK(raster.at(101, 792 - 618) == (is_round ? Rgb{255, 255, 255} : Rgb{0, 0, 0}));
  CHECK(raster.at(110, 792 - 610) == Rgb{0, 0, 0});
}

TEST_CASE("A look is taken whatever its file forgot to say of it") {
  const auto [kind, entries] =
      GENERATE(table<std::string, std::string>({{"/Subtype/Stamp", "/AS/N"},
                                                {"/Subtype/Widget/FT/Sig/T(s)", "/AS/Gone"},
                                                {"/Subtype/Stamp", ""},
                                                {"/Subtype/Widget/FT/Tx/T(t)", "/AS/On"}}));
  const std::string form = GENERATE("", "/Subtype/Form");
  INFO(kind << entries << form);
  const Bench bench;
  Form page;
  const int look = page.add_look("BT /F1 12 Tf 2 5 Td (Signed) Tj ET", form);
  page.add(kind + "/F " + GENERATE("4", "5") + "/Rect[72 600 172 620]/AP<</N " + reference(look) +
           ">>" + entries);
  page.save(bench);
  make_with_form(bench);
  CHECK_THAT(seen(bench), Catch::Contains("Signed"));
}

TEST_CASE("Marks without a look are drawn as their file tells") {
  const Bench bench;
  Form page;
  page.add(
      "/Subtype/FreeText/F 4/Rect[72 600 300 630]/DA(/Helv 12 Tf 0 g)/Contents(Lunch is in "
      "Room 4)");
  page.add("/Subtype/Square/F 4/Rect[72 500 172 560]/C[1 0 0]/IC[1 1 0]/BS<</W 4>>");
  page.add("/Subtype/Circle/F 4/Rect[200 500 300 560]/C[0 0 1]/BS<</W 2>>");
  page.add("/Subtype/Line/F 4/Rect[320 500 420 560]/L[322 502 418 558]/C[0 0.5 0]/BS<</W 3>>");
  page.add(
      "/Subtype/Ink/F 4/Rect[72 400 172 460]/InkList[[80 410 120 450 160 410]]/C[0 0 0]/BS<</W "
      "3>>");
  page.add(
      "/Subtype/Polygon/F 4/Rect[200 400 300 460]/Vertices[210 410 290 410 250 450]/IC[0 1 "
      "1]/C[0 0 0]");
  page.add(
      "/Subtype/StrikeOut/F 4/Rect[70 695 160 715]/QuadPoints[72 710 150 710 72 698 150 "
      "698]/C[1 0 0]");
  page.save(bench);
  CHECK(make_with_form(bench).err.find("insert-left-out") == std::string::npos);
  CHECK_THAT(seen(bench), Catch::Contains("Lunch is in Room 4"));
  CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 3));
}

TEST_CASE("Numbers beyond any page are written nowhere") {
  const std::string far = std::string(400, '9') + ".0";
  const auto [entries, is_counted] = GENERATE_COPY(table<std::string, bool>({
      {"/Subtype/Line/L[" + far + " 100 300 200]", true},
      {"/Subtype/PolyLine/Vertices[1 1 2 -" + far + "]", true},
      {"/Subtype/Ink/InkList[[1 2 3 4][" + far + " 1 2 3]]", true},
      {"/Subtype/Underline/QuadPoints[0 9 " + far + " 9 0 0 90 0]", true},
      {"/Subtype/Square/BS<</W " + far + "/S/D/D[" + far + "]>>", true},
      {"/Subtype/Stamp/AP<</N 4 0 R>>", true},
      {"/Subtype/Square/IC[" + far + "]/CA " + far, false},
      {"/Subtype/FreeText/Contents(Far)/DA(/Helv " + far + " Tf " + far + " g)", false},
      {"/Subtype/Widget/FT/Tx/T(x)/V(Far)/DA(/Helv " + far + " Tf " + far + " 0 0 rg)", false},
      {"/Subtype/Widget/FT/Tx/T(x)/Ff 16777216/MaxLen 1000000/V(Far)/MK<</BC[0]>>", false},
  }));
  INFO(entries.substr(0, 60));
  const Bench bench;
  Form page;
  page.pdf.add_stream(  // 4
      "/Subtype/Form/BBox[-" + far + " 0 " + far + " 20]/Matrix[" + far + " 0 0 1 0 0]",
      "0 0 9 9 re f");
  page.add("/F 4/C[1 0 0]/Rect[72 600 300 620]" + entries);
  page.add("/Subtype/Square/F 4/C[1 0 0]/Rect[72 600 " + far + " 620]");
  page.save(bench);
  const Said said = make_with_form(bench);
  CHECK_THAT(said.err, Catch::Contains(is_counted ? "2 marks whose looks" : "1 mark whose look"));
  const std::string packet = unpacked(bench.out("day-en.pdf"));
  for (const char* wrong : {"inf ", "nan ", "99999999"})
    CHECK(packet.find(wrong) == std::string::npos);
  if (entries.find("Far") != std::string::npos) CHECK_THAT(seen(bench), Catch::Contains("Far"));
}

TEST_CASE("Marks that nothing tells the look of are counted") {
  const Bench bench;
  Form page;
  page.add("/Subtype/Stamp/F 4/Rect[72 300 172 360]/Name/Approved");
  page.add("/F 4/Rect[72 200 172 260]/Contents(Of no kind)");
  page.add("/Subtype 7/F 4/Rect[72 200 172 260]");
  page.save(bench);
  CHECK_THAT(make_with_form(bench).err,
             Catch::Contains("3 marks whose looks") && Catch::Contains("insert-left-out"));
}

TEST_CASE("What its maker keeps off paper is seen on screens alone, and counted") {
  const Bench bench;
  Form page;
  const auto look = [&](const char* words) {
    return "/AP<</N " +
           reference(page.add_look(std::string("BT /F1 12 Tf 2 5 Td (") + words + ") Tj ET")) +
           ">>";
  };
  page.add(text_field("72 600 172 620", look("Both")));
  page.add("/Subtype/Widget/FT/Tx/T(s)/Rect[72 560 172 580]" + look("Screen"));
  page.add("/Subtype/FreeText/F 0/Rect[72 520 172 540]/Contents(Screened)");
  page.add("/Subtype/Widget/FT/Tx/T(p)/F 36/Rect[72 480 172 500]" + look("Paper"));
  page.add("/Subtype/Widget/FT/Tx/T(h)/F 6/Rect[72 440 172 460]" + look("Hidden"));
  page.save(bench);
  CHECK(make_with_form(bench).err.find("insert-left-out") == std::string::npos);
  CHECK_THAT(seen(bench), Catch::Contains("Both") && Catch::Contains("Screen") &&
                              Catch::Contains("Screened") && !Catch::Contains("Paper") &&
                              !Catch::Contains("Hidden"));
  CHECK_THAT(make_with_form(bench, true).err,
             Catch::Contains("2 fields or marks") && Catch::Contains("insert-left-out"));
  CHECK_THAT(printed(bench), Catch::Contains("Both") && Catch::Contains("Paper") &&
                                 !Catch::Contains("Screen") && !Catch::Contains("Hidden"));
}

TEST_CASE("What no font can say is told by the field's name") {
  const Bench bench;
  Form page;
  page.add("/Subtype/Widget/F 4/Rect[72 600 300 620]/T(given)/Parent<</FT/Tx/T(person)/V " +
           form_text("\U00010000\U00010001") + ">>");  // Linear B
  page.save(bench);
  CHECK_THAT(make_with_form(bench).err,
             Catch::Contains("'person.given'") && Catch::Contains("insert-field"));
}

TEST_CASE("A field that is part of the page says in the tags what it is") {
  const Bench bench;
  RawPdf pdf;
  const int off = pdf.add_stream("/Subtype/Form/BBox[0 0 20 20]", "0 0 20 20 re S");
  const auto widget = [&](const std::string& entries) {
    return pdf.add("<</Type/Annot/Subtype/Widget/F 4/Rect[72 600 92 620]" + entries + ">>");
  };
  const int text = widget("/FT/Tx/T(t)/V(x)/DA(/Helv 9 Tf)/TU(Your name)");
  const int box = widget("/FT/Btn/T(c)/AS/On/AP<</N<</On " + reference(off) + "/Off " +
                         reference(off) + ">>>>");
  const int circle = widget("/FT/Btn/Ff 32768/T(r)/AS/Off/AP<</N<</On " + reference(off) + "/Off " +
                            reference(off) + ">>>>");
  const int gone = widget("/FT/Tx/T(g)");
  const int page = pdf.add_page("", "/Annots[" + reference(text) + " " + reference(box) + " " +
                                        reference(circle) + " " + reference(gone) + "]");
  std::string elements;
  for (const int each : {text, box, circle, gone})
    elements +=
        "<</S/Form/Pg " + reference(page) + "/K<</Type/OBJR/Obj " + reference(each) + ">>>>";
  elements += "<</S/Form/A<</O/PrintField/Role/pb>>>>";
  const int root = pdf.add("<</Type/StructTreeRoot/K[" + elements + "]>>");
  pdf.add_to_catalog("/StructTreeRoot " + reference(root) + "/AcroForm<</Fields[]>>");
  pdf.save(bench.pdf("a.pdf"));
  make_with_form(bench);
  CHECK(structure_text(bench.out("day-en.pdf"), 2, 2) ==
        "/Form {/Desc Your name /O /PrintField /Role /tv }\n  page 0 \"drawn\"\n"
        "/Form {/O /PrintField /Role /cb /checked /on }\n  page 0 \"drawn\"\n"
        "/Form {/O /PrintField /Role /rb /checked /off }\n  page 0 \"drawn\"\n"
        "/Form {/O /PrintField /Role /tv }\n"
        "/Form {/O /PrintField /Role /pb }\n");
}

}  // namespace pliego::fields_test
