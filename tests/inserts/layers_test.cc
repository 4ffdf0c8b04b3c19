// Layers are seen where their file says so: by themselves, by rules, on paper or on screens.
#include <catch2/catch.hpp>

#include "form_pdf.h"

namespace pliego::layers_test {

using namespace pliego::test;

namespace {

constexpr int group = 4, other = 5;  // objects

// A form page whose objects 4 and 5 are layers; `usage`: of the first. It is hidden by `state`.
Form with_layers(const std::string& state, const std::string& usage = "") {
  Form page;
  page.pdf.add("<</Type/OCG/Name(One)" + usage + ">>");
  page.pdf.add("<</Type/OCG/Name(Other)>>");
  page.pdf.add_to_catalog("/OCProperties<</OCGs[4 0 R 5 0 R]/D<<" + state + ">>>>");
  return page;
}

std::string in(int layer) { return "/OC " + reference(layer); }

}  // namespace

TEST_CASE("What lies on a page in a layer is seen as the layer is") {
  const auto [layer, is_seen] = GENERATE(table<std::string, bool>({
      {"4 0 R", false},
      {"5 0 R", true},
      {"<</Type/OCMD/OCGs 4 0 R>>", false},
      {"<</Type/OCMD/OCGs[4 0 R 5 0 R]>>", true},
      {"<</Type/OCMD/OCGs[4 0 R 5 0 R]/P/AllOn>>", false},
      {"<</Type/OCMD/OCGs[4 0 R 5 0 R]/P/AnyOff>>", true},
      {"<</Type/OCMD/OCGs[4 0 R]/P/AllOff>>", true},
      {"<</Type/OCMD/OCGs[null]>>", true},
      {"<</Type/OCMD/OCGs 4 0 R/VE[/Not 4 0 R]>>", true},
      {"<</Type/OCMD/VE[/And 5 0 R[/Or 4 0 R[/Not 5 0 R]]]>>", false},
      {"<<>>", true},
      {"7", true},
  }));
  INFO(layer);
  const std::string state =
      GENERATE("/OFF[4 0 R]", "/BaseState/OFF/ON[5 0 R]", "/BaseState/Unchanged/OFF[4 0 R]");
  const Bench bench;
  Form page = with_layers(state);
  const std::string look = reference(page.add_look("BT /F1 12 Tf 2 5 Td (Stamped) Tj ET"));
  page.add("/Subtype/Stamp/F 4/Rect[72 600 172 620]/OC " + layer + "/AP<</N " + look + ">>");
  page.add(text_field("72 560 172 580", "/V(Filled)/OC " + layer));
  page.add("/Subtype/FreeText/F 4/Rect[72 520 272 540]/DA(/Helv 9 Tf)/Contents " +
           form_text("Записано") + "/OC " + layer);
  page.add("/Subtype/Link/F 4/Rect[72 480 172 500]/A<</S/URI/URI(https://a.org)>>/OC " + layer);
  page.save(bench);
  CHECK(make_with_form(bench).err.find("insert-left-out") == std::string::npos);
  const std::string text = seen(bench);
  for (const char* words : {"Stamped", "Filled", "Записано"})
    CHECK((text.find(words) != std::string::npos) == is_seen);
  CHECK((unpacked(bench.out("day-en.pdf")).find("https://a.org") != std::string::npos) == is_seen);
}

TEST_CASE("A form with marks of its own is seen as its layer is") {
  const auto [layer, is_seen] = GENERATE(table<int, bool>({{group, false}, {other, true}}));
  const Bench bench;
  RawPdf pdf = with_layers("/OFF[4 0 R]").pdf;
  const int form = pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/StructParents 1" +
                                      in(layer) + "/Resources<</Font<</F1 3 0 R>>>>",
                                  "/P<</MCID 0>>BDC BT /F1 12 Tf 72 600 Td (Inside) Tj ET EMC");
  const int page = pdf.add_page(
      "/X Do /P<</MCID 0>>BDC BT /F1 12 Tf 72 500 Td (After) Tj ET EMC",
      "/StructParents 0/Resources<</Font<</F1 3 0 R>>/XObject<</X " + reference(form) + ">>>>");
  const std::string of_page = "<</S/P/Pg " + reference(page);
  const int root = pdf.add("<</Type/StructTreeRoot/K[" + of_page + "/K<</Type/MCR/Stm " +
                           reference(form) + "/MCID 0>>>>" + of_page + "/K 0>>]>>");
  pdf.add_to_catalog("/MarkInfo<</Marked true>>/StructTreeRoot " + reference(root));
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  CHECK(is_sound(bench.out("day-en.pdf")));
  CHECK((seen(bench).find("Inside") != std::string::npos) == is_seen);
  CHECK_THAT(seen(bench), Catch::Contains("After"));
}

TEST_CASE("What is for paper alone, or for screens alone, is seen there alone") {
  const std::string use = "/OCGs[4 0 R]/Category[";
  const std::string print = "<</Event/Print" + use + "/Print]>>";
  const std::string view = "<</Event/View" + use + "/View/Print]>>";
  const auto [usage, state, on_screen, on_paper] =
      GENERATE_COPY(table<std::string, std::string, bool, bool>({
          {"/Print<</PrintState/OFF>>", "/AS[" + print + "]", true, false},
          {"/Print<</PrintState/ON>>", "/OFF[4 0 R]/AS[" + print + "]", false, true},
          {"/View<</ViewState/OFF>>", "/AS[" + print + view + "]", false, true},
          {"/View<</ViewState/ON>>", "/OFF[4 0 R]/AS[" + view + "]", true, false},
          {"/View<</ViewState/ON>>/Print<</PrintState/OFF>>", "/AS[" + view + print + "]", false,
           false},
          {"/Print<</PrintState/OFF>>", "", true, true},
          {"/Print<</PrintState/OFF>>", "/AS[<</Event/Print/OCGs[5 0 R]/Category[/Print]>> 7]",
           true, true},
      }));
  INFO(usage << state);
  const Bench bench;
  Form page = with_layers(state, "/Usage<<" + usage + ">>");
  const std::string look = reference(page.add_look("BT /F1 12 Tf 2 5 Td (Stamped) Tj ET"));
  page.add("/Subtype/Stamp/F 4/Rect[72 600 172 620]" + in(group) + "/AP<</N " + look + ">>");
  const int layered = page.pdf.add_stream(
      "/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>" + in(group),
      "BT /F1 12 Tf 72 500 Td (Drawn) Tj ET");
  const int wrapper = page.pdf.add_stream(
      "/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X " + reference(layered) + ">>>>",
      "/X Do");
  page.add("/Subtype/Stamp/F 4/Rect[0 0 600 800]/AP<</N " + reference(wrapper) + ">>");
  page.save(bench);
  make_with_form(bench);
  make_with_form(bench, true);
  for (const char* words : {"Stamped", "Drawn"}) {
    CHECK((seen(bench).find(words) != std::string::npos) == on_screen);
    CHECK((printed(bench).find(words) != std::string::npos) == on_paper);
  }
}

}  // namespace pliego::layers_test
