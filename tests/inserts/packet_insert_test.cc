// PDFs from elsewhere in packets, from end to end: what is carried over, and what must not be.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "bench.h"
#include "files/files.h"
#include "program/program.h"
#include "program/read_back.h"
#include "raw_pdf.h"
#include "structure_text.h"
#include "support/picture_compare.h"
#include "support/temp_folder.h"

namespace pliego::packet_insert_test {

using namespace pliego::test;
namespace fs = std::filesystem;

namespace {

// In a process of its own, as all runs here that read PDF files: those load the program's own copy
// of the reader, whose filters libqpdf then has for this whole process, beside the copy that is
// tested. A piece of the project, as one may get it from another program: tagged, with its fonts,
// PDF/UA.
const std::string& tip_sheet() {
  static const std::string bytes = [] {
    const TempFolder folder;
    const Said said = start_pliego({"render", "cps-tip-sheet", "--lang", "en", "--project",
                                    real_project().string(), "--out", folder.path().string()});
    REQUIRE(said.status == 0);
    for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
      if (entry.path().extension() == ".pdf") return read_file(entry.path());
    return std::string();
  }();
  REQUIRE_FALSE(bytes.empty());
  return bytes;
}

const std::string one_line = "BT /F1 12 Tf 72 700 Td (Come at nine) Tj ET\n";

}  // namespace

TEST_CASE("A tagged PDF reads back in the packet as it reads by itself") {
  const Bench bench;
  write_file(bench.pdf("tips.pdf"), tip_sheet());
  tagged_pdf().save(bench.pdf("agenda.pdf"));
  REQUIRE(bench
              .make("  - {pdf: tips.pdf, title: Tips}\n  - {pdf: agenda.pdf, title: Agenda}\n"
                    "  - {material: palm-card}\n")
              .status == 0);
  const fs::path packet = bench.out("day-en.pdf");
  CHECK(is_sound(packet));
  CHECK(unresolved_marks(packet).empty());
  const std::string tips = structure_text(bench.pdf("tips.pdf"));
  REQUIRE(tips.find("NOTHING") == std::string::npos);
  REQUIRE(tips.find("page 1 \"") != std::string::npos);
  CHECK(structure_text(packet, 2, 2) == tips);
  const std::string agenda = structure_text(bench.pdf("agenda.pdf"));
  REQUIRE(agenda.find("/Opener = /P") != std::string::npos);
  CHECK(structure_text(packet, 3, 4) == agenda);
}

TEST_CASE("Every mark resolves on sheets of two pages too, and where a PDF comes twice") {
  const Bench bench;
  write_file(bench.pdf("tips.pdf"), tip_sheet());
  tagged_pdf().save(bench.pdf("agenda.pdf"));
  const std::string items =
      "  - {pdf: agenda.pdf, title: Agenda}\n  - {pdf: tips.pdf, title: Tips, copies: 2}\n"
      "  - {pdf: agenda.pdf, title: Again}\n";
  REQUIRE(bench.make(items, {"--booklet", "--language", "en"}).status == 0);
  REQUIRE(bench.make(items, {"--for", "office", "--language", "en"}).status == 0);
  for (const char* name : {"day-en-booklet.pdf", "day-en-office.pdf"}) {
    INFO(name);
    CHECK(is_sound(bench.out(name)));
    CHECK(unresolved_marks(bench.out(name)).empty());
  }
  // Two elements of one id would be one: the second has a name of its own, and its cell follows.
  const std::string office = bench.out("day-en-office.pdf");
  CHECK(structure_text(office, 4, 0).find("/ID hour-2") != std::string::npos);
  CHECK(structure_text(office, 4, 0).find("/Headers hour-2") != std::string::npos);
}

TEST_CASE("A PDF of another form of file reads back all the same") {
  const Bench bench;
  write_file(bench.pdf("plain.pdf"), tip_sheet());
  const std::string plain = bench.pdf("plain.pdf").string();
  REQUIRE(run_program({"qpdf", "--linearize", plain, bench.pdf("web.pdf")}).status == 0);
  REQUIRE(run_program({"qpdf", "--object-streams=disable", "--stream-data=uncompress", plain,
                       bench.pdf("old.pdf")})
              .status == 0);
  REQUIRE(bench.make("  - {pdf: web.pdf, title: A}\n  - {pdf: old.pdf, title: B}\n").status == 0);
  const std::string tips = structure_text(bench.pdf("plain.pdf"));
  CHECK(structure_text(bench.out("day-en.pdf"), 2, 2) == tips);
  CHECK(structure_text(bench.out("day-en.pdf"), 3, 4) == tips);
}

TEST_CASE(
    "With a PDF that is PDF/UA the packet is too; with another it isn't, and it is told why") {
  const Bench bench;
  write_file(bench.pdf("tips.pdf"), tip_sheet());
  tagged_pdf(false).save(bench.pdf("agenda.pdf"));
  RawPdf untagged;
  untagged.add_page(one_line);
  untagged.add_page(one_line);
  untagged.save(bench.pdf("letter.pdf"));
  Said said = bench.make("  - {pdf: tips.pdf, title: Tips}\n");
  CHECK(said.err.find("insert-") == std::string::npos);
  CHECK(claims_ua(bench.out("day-en.pdf")));
  said = bench.make("  - {pdf: agenda.pdf, title: Agenda}\n");
  CHECK_THAT(said.err, Catch::Contains("it does not say itself that it is PDF/UA"));
  CHECK_FALSE(claims_ua(bench.out("day-en.pdf")));
  said = bench.make("  - {pdf: letter.pdf, title: Letter}\n");
  CHECK(said.status == 0);
  CHECK_THAT(said.err,
             Catch::Contains("'letter.pdf'") && Catch::Contains("it has no tags (pages 1 to 2)"));
  CHECK_FALSE(claims_ua(bench.out("day-en.pdf")));
  CHECK(unresolved_marks(bench.out("day-en.pdf")).empty());
  CHECK(structure_text(bench.out("day-en.pdf"), 2, 2) ==
        "/P\n  page 0 \"Come at nine\"\n/P\n  page 1 \"Come at nine\"\n");
}

TEST_CASE("Marks within a form become marks of the page") {
  const Bench bench;
  RawPdf pdf;
  const int form = pdf.add_stream(
      "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/StructParents 1/Resources<</Font<</F1 3 0 "
      "R>>>>",
      "/P <</MCID 0>> BDC BT /F1 12 Tf 72 600 Td (In a form) Tj ET EMC q");
  const int page = pdf.add_page(
      "/P <</MCID 0>> BDC " + one_line + " EMC q 1 0 0 1 0 20 cm /Fm Do Q",
      "/StructParents 0/Resources<</Font<</F1 3 0 R>>/XObject<</Fm " + reference(form) + ">>>>");
  const int root =
      pdf.add("<</Type/StructTreeRoot/K[<</S/P/Pg " + reference(page) + "/K 0>> <</S/H1/Pg " +
              reference(page) + "/K <</Type/MCR/Stm " + reference(form) + "/MCID 0>>>>]>>");
  pdf.add_to_catalog("/StructTreeRoot " + reference(root));
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  const fs::path packet = bench.out("day-en.pdf");
  CHECK(unresolved_marks(packet).empty());
  CHECK(structure_text(packet, 2, 2) ==
        "/P\n  page 0 \"Come at nine\"\n/H1\n  page 0 \"In a form\"\n");
  CHECK(is_sound(packet));
}

TEST_CASE("A page of decoration alone stays one, and a field alone is read") {
  const Bench bench;
  RawPdf pdf;
  const int look =
      pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F1 3 0 R>>>>",
                     "BT /F1 12 Tf 2 5 Td (Filled in) Tj ET");
  const int field =
      pdf.add("<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/F 4/Rect[72 500 172 520]/AP<</N " +
              reference(look) + ">>>>");
  pdf.add_page("/Artifact BMC 0 0 612 100 re f EMC");
  pdf.add_page("", "/Annots[" + reference(field) + "]");
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  CHECK(structure_text(bench.out("day-en.pdf"), 2, 2) == "/P\n  page 1 \"drawn\"\n");
}

TEST_CASE("A page looks as it did, turned, cut and in its unit") {
  const Bench bench;
  const std::string drawing =
      one_line +
      "q 0.2 0.4 0.8 rg 90 300 200 150 re f Q 300 500 m 400 600 l S\n"
      "q 40 0 0 40 300 200 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID \x80\x40\x20 EI Q\n";
  RawPdf pdf;
  pdf.add_page(drawing);
  pdf.add_page(drawing, "/Rotate 90");
  pdf.add_page(drawing, "/CropBox[50 150 450 750]/Rotate 270");
  pdf.add_page(drawing, "/UserUnit 1.5/CropBox[50 150 450 750]");
  pdf.add_page("q q q " + drawing);  // left open
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  for (int page = 1; page <= 5; ++page) {
    INFO("page " << page);
    Raster was =
        picture(bench.pdf("a.pdf"), page, page == 4 ? "108" : "72");  // Poppler knows no units
    Raster is = picture(bench.out("day-en.pdf"), page + 2);
    REQUIRE(was.width == is.width);
    REQUIRE(was.height == is.height);
    // The packet's page number is new: it stands in the margin at the foot or head.
    const auto cut = [](Raster& raster) {
      for (int y = 0; y < raster.height; ++y)
        if (y < 40 || y >= raster.height - 40)
          std::fill_n(raster.rgb.begin() + 3l * y * raster.width, 3l * raster.width, 255);
    };
    cut(was);
    cut(is);
    CHECK(compare(was, is).worst_block <= 8);
    CHECK_THAT(text_of(bench.out("day-en.pdf"), page + 2), Catch::Contains("Come at nine"));
  }
}

TEST_CASE("What does something, or tells of somebody, stays behind") {
  const Bench bench;
  RawPdf pdf;
  const int author = pdf.add_stream("/Type/Metadata/Subtype/XML", "<x>Secret Author</x>");
  const int script = pdf.add("<</S/JavaScript/JS(app.alert\\('Secret script'\\))>>");
  const int file = pdf.add_stream("/Type/EmbeddedFile", "Secret attachment");
  const int spec = pdf.add("<</Type/Filespec/F(secret.doc)/EF<</F " + reference(file) + ">>>>");
  const int launch = pdf.add(
      "<</Type/Annot/Subtype/Link/F 4/Rect[72 600 200 620]/A<</S/Launch/F("
      "secret.exe)>>>>");
  const int unsafe = pdf.add(
      "<</Type/Annot/Subtype/Link/F 4/Rect[72 560 200 580]/A<</S/URI/URI("
      "javascript:secret)>>>>");
  const int note = pdf.add(
      "<</Type/Annot/Subtype/Text/F 4/Rect[300 600 320 620]/T(Secret Author)/"
      "Contents(Secret remark)>>");
  const int attachment =
      pdf.add("<</Type/Annot/Subtype/FileAttachment/F 4/Rect[400 600 420 620]/FS " +
              reference(spec) + ">>");
  const int kept = pdf.add(
      "<</Type/Annot/Subtype/Link/F 4/Rect[72 690 200 715]/A<</S/URI/URI("
      "https://example.org/kept)/Next " +
      reference(script) + ">>>>");
  const int form = pdf.add_stream(
      "/Type/XObject/Subtype/Form/BBox[0 0 100 20]/PieceInfo<</X<</Private("
      "Secret maker)>>>>/Metadata " +
          reference(author) + "/AA<</O " + reference(script) + ">>",
      "0 0 100 20 re f");
  pdf.add_page(one_line + "q 1 0 0 1 72 400 cm /Fm Do Q\n",
               "/AA<</O " + reference(script) + ">>/Metadata " + reference(author) + "/Annots[" +
                   reference(launch) + " " + reference(unsafe) + " " + reference(note) + " " +
                   reference(attachment) + " " + reference(kept) +
                   "]/Resources<</Font<</F1 3 0 R>>/"
                   "XObject<</Fm " +
                   reference(form) + ">>>>");
  pdf.add_to_catalog("/OpenAction " + reference(script) + "/Metadata " + reference(author) +
                     "/Names<</EmbeddedFiles<</Names[(a) " + reference(spec) +
                     "]>>/JavaScript<</Names[(b) " + reference(script) + "]>>>>");
  pdf.save(bench.pdf("a.pdf"));
  const Said said = bench.make("  - {pdf: a.pdf, title: A}\n");
  REQUIRE(said.status == 0);
  CHECK_THAT(said.err, Catch::Contains("2 things that open") &&
                           Catch::Contains("2 links that lead") &&
                           Catch::Contains("1 file that is attached") &&
                           Catch::Contains("[insert-left-out]"));
  const std::string all = unpacked(bench.out("day-en.pdf"));
  for (const char* word : {"ecret", "JavaScript", "Launch", "EmbeddedFile", "OpenAction", "/AA",
                           "PieceInfo", "javascript"}) {
    INFO(word);
    CHECK(all.find(word) == std::string::npos);
  }
  CHECK(all.find("https://example.org/kept") != std::string::npos);
}

TEST_CASE("Fields of a form are printed as they are filled in") {
  const Bench bench;
  RawPdf pdf;
  const int look =
      pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F1 3 0 R>>>>",
                     "BT /F1 12 Tf 2 5 Td (Filled in) Tj ET");
  const int field = pdf.add(
      "<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Filled in)/F 4/Rect[72 500 172 "
      "520]/AP<</N " +
      reference(look) + ">>>>");
  const int hidden =
      pdf.add("<</Type/Annot/Subtype/Widget/FT/Tx/T(other)/F 2/Rect[72 400 172 420]/AP<</N " +
              reference(look) + ">>>>");
  pdf.add_page(one_line, "/Annots[" + reference(field) + " " + reference(hidden) + "]");
  pdf.add_to_catalog("/AcroForm<</Fields[" + reference(field) + " " + reference(hidden) + "]>>");
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  const std::string text = text_of(bench.out("day-en.pdf"), 3);
  CHECK_THAT(text, Catch::Contains("Come at nine Filled in"));
  CHECK(text.find("Filled in") == text.rfind("Filled in"));
  CHECK(unpacked(bench.out("day-en.pdf")).find("/Widget") == std::string::npos);
}

TEST_CASE("What a layer hides stays hidden") {
  const Bench bench;
  RawPdf pdf;
  const int shown = pdf.add("<</Type/OCG/Name(Shown)>>"),
            hidden = pdf.add("<</Type/OCG/Name(Hidden)>>");
  pdf.add_page(
      "/OC /A BDC 1 0 0 rg 100 500 100 100 re f EMC /OC /B BDC 0 0 1 rg 300 300 200 200 re f EMC",
      "/Resources<</Properties<</A " + reference(shown) + "/B " + reference(hidden) + ">>>>");
  pdf.add_to_catalog("/OCProperties<</OCGs[" + reference(shown) + " " + reference(hidden) +
                     "]/D<</Name(x)/OFF[" + reference(hidden) + "]>>>>");
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  const Raster page = picture(bench.out("day-en.pdf"), 3);
  CHECK(page.at(150, 792 - 550) == Rgb{255, 0, 0});
  CHECK(page.at(400, 792 - 400) == Rgb{255, 255, 255});
}

TEST_CASE("A PDF that comes again brings its fonts once") {
  const Bench bench;
  write_file(bench.pdf("tips.pdf"), tip_sheet());
  write_file(bench.pdf("same.pdf"), tip_sheet());
  const auto size_with = [&](const std::string& items) {
    REQUIRE(bench.make(items).status == 0);
    return fs::file_size(bench.out("day-en.pdf"));
  };
  const auto once = size_with("  - {pdf: tips.pdf, title: A}\n");
  const auto again = size_with("  - {pdf: tips.pdf, title: A}\n  - {pdf: tips.pdf, title: B}\n");
  const auto twin = size_with("  - {pdf: tips.pdf, title: A}\n  - {pdf: same.pdf, title: B}\n");
  const auto fonts = [&] {
    const std::string list = run_program({"pdffonts", bench.out("day-en.pdf").string()}).out;
    return std::count(list.begin(), list.end(), '\n');
  };
  CHECK(again - once < tip_sheet().size() / 2);
  CHECK(twin - once < tip_sheet().size() / 2);
  CHECK(once <= 1.1 * static_cast<double>(tip_sheet().size()) + 40'000);  // cover and contents
  CHECK(fonts() > 2);
}

TEST_CASE("Pages of other sizes are told, made smaller or set in the middle") {
  const Bench bench;
  RawPdf pdf;
  pdf.add_page(one_line, "/MediaBox[0 0 595.28 841.89]");
  pdf.add_page(one_line, "/MediaBox[0 0 595.28 841.89]");
  pdf.add_page("BT /F1 12 Tf 20 100 Td (Come at nine) Tj ET\n", "/MediaBox[0 0 300 200]");
  pdf.save(bench.pdf("a.pdf"));
  const Said said =
      bench.make("  - {pdf: a.pdf, title: A}\n", {"--for", "office", "--language", "en"});
  REQUIRE(said.status == 0);
  CHECK_THAT(said.err, Catch::Contains("pages 1 to 2 of 'a.pdf' (8.27 x 11.69 in), at 94 %"));
  CHECK_THAT(said.err, Catch::Contains("page 3 of 'a.pdf' (4.17 x 2.78 in), in full size") &&
                           Catch::Contains("[insert-fitted]"));
  const fs::path office = bench.out("day-en-office.pdf");
  const std::string boxes = run_program({"pdfinfo", "-f", "5", "-l", "7", office.string()}).out;
  CHECK_THAT(boxes, Catch::Contains("Page    5 size: 612 x 792") ||
                        Catch::Contains("Page    5 size:  612 x 792"));
  CHECK_THAT(boxes, Catch::Contains("792 x 612"));
}

TEST_CASE("Bookmarks and links of a PDF lead to its pages in the packet") {
  const Bench bench;
  RawPdf pdf;
  const int first = pdf.add_page(one_line,
                                 "/Annots[<</Type/Annot/Subtype/Link/F 4/Rect[72 690 200 715]/"
                                 "Dest(second)>>]");
  const int second = pdf.add_page(one_line);
  const int outlines = second + 1;
  pdf.add("<</Type/Outlines/First " + reference(outlines + 1) + "/Last " + reference(outlines + 2) +
          "/Count 2>>");
  pdf.add("<</Title(Morning)/Parent " + reference(outlines) + "/Next " + reference(outlines + 2) +
          "/Dest[" + reference(first) + "/Fit]>>");
  pdf.add("<</Title(Afternoon)/Parent " + reference(outlines) + "/Prev " + reference(outlines + 1) +
          "/A<</S/GoTo/D(second)>>>>");
  pdf.add_to_catalog("/Outlines " + reference(outlines) + "/Names<</Dests<</Names[(second)[" +
                     reference(second) + "/XYZ 0 700 null]]>>>>");
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: Agenda}\n").status == 0);
  const Json json = Json::parse(
      run_program({"qpdf", "--json", "--json-key=outlines", bench.out("day-en.pdf").string()}).out);
  const auto& entry = json["outlines"].back();
  CHECK(entry["title"] == "Agenda");
  CHECK(entry["destpageposfrom1"] == 3);
  REQUIRE(entry["kids"].size() == 2);
  CHECK(entry["kids"][0]["destpageposfrom1"] == 3);
  CHECK(entry["kids"][1]["title"] == "Afternoon");
  CHECK(entry["kids"][1]["destpageposfrom1"] == 4);
  CHECK_THAT(text_of(bench.out("day-en.pdf"), 2), Catch::Contains("Agenda 3"));
  CHECK_THAT(text_of(bench.out("day-en.pdf"), 4), Catch::Contains("Packet page 4"));
}

TEST_CASE("A packet's number keeps off what a PDF has at its foot and head") {
  const Bench bench;
  RawPdf pdf;
  pdf.add_page(one_line +
               "BT /F1 10 Tf 40 30 Td (A line along all of the foot of this page, from one "
               "side to the other, and on and on it goes) Tj ET\n"
               "BT /F1 10 Tf 40 760 Td (Head) Tj ET\n");
  pdf.add_page("0.1 0.1 0.3 rg 0 0 612 792 re f 1 g " + one_line);  // a dark ground
  pdf.add_page(one_line +
               "0.9 g 0 0 612 60 re f 0 732 612 60 re f 0 G 0 0 m 612 60 l 0 732 m 612 792 l S");
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  const auto place = [&](int page) {
    const std::string number = std::to_string(page);
    const std::string boxes = run_program({"pdftotext", "-bbox", "-f", number, "-l", number,
                                           bench.out("day-en.pdf").string(), "-"})
                                  .out;
    std::smatch match;
    static const std::regex packet("yMin=\"([0-9.]+)\"[^>]*>Packet<");
    return std::regex_search(boxes, match, packet) ? std::stod(match[1]) : -1.0;
  };
  CHECK(place(3) > 0);
  CHECK(place(3) < 60);  // at the head
  CHECK(place(4) > 0);   // on the ground
  CHECK(place(5) == -1);
}

TEST_CASE("Each language may have a PDF of its own, and a packet the same bytes alone") {
  const Bench bench;
  RawPdf english, spanish;
  english.add_page(one_line);
  spanish.add_page("BT /F1 12 Tf 72 700 Td (Venga a las nueve) Tj ET\n");
  english.save(bench.pdf("a.pdf"));
  spanish.save(bench.pdf("b.pdf"));
  const std::string items =
      "  - {pdf: {en: a.pdf, es: b.pdf}, title: {en: Agenda, es: Programa}}\n";
  REQUIRE(bench.make(items, {}).status == 0);
  CHECK_THAT(text_of(bench.out("day-es.pdf"), 3), Catch::Contains("Venga a las nueve"));
  const std::string together = read_file(bench.out("day-es.pdf"));
  fs::remove(bench.out("day-es.pdf"));
  REQUIRE(bench.make(items, {"--language", "es"}).status == 0);
  CHECK(read_file(bench.out("day-es.pdf")) == together);
  REQUIRE(bench.make(items, {"--both"}).status == 0);
  REQUIRE(bench.make(items, {"--facing"}).status == 0);
  for (const char* name : {"day-en-es.pdf", "day-en-es-facing.pdf"}) {
    INFO(name);
    CHECK(is_sound(bench.out(name)));
    CHECK(unresolved_marks(bench.out(name)).empty());
    CHECK_FALSE(claims_ua(bench.out(name)));
  }
  CHECK_THAT(text_of(bench.out("day-en-es-facing.pdf"), 4), Catch::Contains("Come at nine"));
  CHECK_THAT(text_of(bench.out("day-en-es-facing.pdf"), 5), Catch::Contains("Venga a las nueve"));
}

TEST_CASE("For a press a PDF is refused, and with a list of people it is painted once") {
  const Bench bench;
  write_file(bench.pdf("tips.pdf"), tip_sheet());
  const std::string items = "  - {pdf: tips.pdf, title: Tips}\n";
  const Said said =
      bench.make(items + "  - {material: references}\n", {"--language", "en", "--for", "press"});
  CHECK(places_of_errors(said.err) ==
        std::vector<std::string>{place(bench.pdf("day.yaml").string(), 7, "insert-press")});
  std::string people = "name,language\n";
  for (int i = 0; i < 40; ++i) people += "Ana " + std::to_string(i) + ",en\n";
  write_file(bench.pdf("people.csv"), people);
  const std::string all = bench.out("all.pdf").string();
  REQUIRE(bench.make(items, {"--participants", bench.pdf("people.csv").string(), "--out", all})
              .status == 0);
  CHECK(is_sound(all));
  CHECK(unresolved_marks(all).empty());
  CHECK(fs::file_size(all) < 4 * tip_sheet().size());
  CHECK_THAT(text_of(all, 4), Catch::Contains(text_of(bench.pdf("tips.pdf"), 2)));
  CHECK_THAT(text_of(all, 8), Catch::Contains(text_of(bench.pdf("tips.pdf"), 2)));
}

TEST_CASE("On a terminal it is seen how far a packet is, elsewhere not") {
  const Bench bench;
  RawPdf pdf;
  pdf.add_page(one_line);
  pdf.save(bench.pdf("a.pdf"));
  const Said said = bench.make("  - {pdf: a.pdf, title: A}\n");
  CHECK(said.err.find("2/2") == std::string::npos);
  const std::string words = program_file() + " packet " + bench.pdf("day.yaml").string() +
                            " --language en --project " + real_project().string() + " --out " +
                            bench.pdf("out").string();
  const Said seen = run_program({"script", "-qec", words, "/dev/null"});
  CHECK(seen.status == 0);
  CHECK_THAT(seen.out, Catch::Contains("1/2 day-en") && Catch::Contains("2/2 day-en"));
}

TEST_CASE("Faults of a PDF are told at its line, all at once, and nothing is written") {
  const Bench bench;
  write_file(bench.pdf("empty.pdf"), "");
  const Said said = bench.make(
      "  - {pdf: none.pdf, title: A}\n  - {pdf: empty.pdf, title: B}\n  - {pdf: ../c.pdf, title: "
      "C}\n");
  CHECK(said.status == 1);
  CHECK(places_of_errors(said.err) ==
        std::vector<std::string>{place(bench.pdf("day.yaml").string(), 9, "packet-pdf")});
  const Said others = bench.make("  - {pdf: none.pdf, title: A}\n  - {pdf: empty.pdf, title: B}\n");
  CHECK(others.status == 1);
  CHECK(places_of_errors(others.err) ==
        std::vector<std::string>{place(bench.pdf("day.yaml").string(), 7, "insert-missing"),
                                 place(bench.pdf("day.yaml").string(), 8, "insert-empty")});
  const Said mixed = bench.make("  - {pdf: none.pdf, title: A}\n  - {material: no-such-piece}\n");
  CHECK(places_of_errors(mixed.err) ==
        std::vector<std::string>{place(bench.pdf("day.yaml").string(), 7, "insert-missing"),
                                 place(bench.pdf("day.yaml").string(), 8, "unknown-material")});
  CHECK_FALSE(fs::exists(bench.out("day-en.pdf")));
  CHECK_THAT(bench.make("  - {pdf: emty.pdf, title: A}\n").err,
             Catch::Contains("Did you mean 'empty.pdf'? Put the file"));
}

}  // namespace pliego::packet_insert_test
