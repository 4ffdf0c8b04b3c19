// What reading a PDF from elsewhere finds, and what it refuses.
#include <catch2/catch.hpp>
#include <functional>

#include "files/files.h"
#include "hurt_pdf.h"
#include "inserts/insert.h"
#include "raw_pdf.h"
#include "support/process.h"
#include "support/temp_folder.h"

namespace pliego::read_test {

using namespace pliego::test;
namespace fs = std::filesystem;

namespace {

struct Outcome {
  std::optional<inserts::Insert> insert;
  Diagnostics diagnostics;
  std::string rules() const {
    std::string all;
    for (const Diagnostic& each : diagnostics.all()) all += (all.empty() ? "" : " ") + each.rule;
    return all;
  }
};

Outcome read(const fs::path& path) {
  Outcome outcome;
  outcome.insert = inserts::read_insert({.folder = path.parent_path(),
                                         .path = path.filename(),
                                         .name = path.filename().string(),
                                         .prefix = "K0_",
                                         .place = {},
                                         .on_paper = false},
                                        outcome.diagnostics);
  return outcome;
}

const std::string line = "BT /F1 12 Tf 72 700 Td (Hello) Tj ET\n";

Outcome read_page(const std::string& content, const std::string& entries = "") {
  const TempFolder folder;
  RawPdf pdf;
  pdf.add_page(content, entries);
  pdf.save(folder.path() / "a.pdf");
  return read(folder.path() / "a.pdf");
}

Size size_of(const std::string& entries) {
  const auto outcome = read_page(line, entries);
  REQUIRE(outcome.insert);
  return outcome.insert->document.pages.front().trim;
}

const draw::OutsidePage& placed(const inserts::Insert& insert, std::size_t page = 0) {
  return *std::get<draw::PlacedPage>(insert.document.pages.at(page).items.front()).page;
}

// Where its lower left corner and the point 100 100 come to lie.
Point moved(const std::string& entries, Point from) {
  const auto outcome = read_page(line, entries);
  return placed(*outcome.insert).from_content.apply(from);
}

}  // namespace

TEST_CASE("What is no sound, open PDF file is refused, each in its own words") {
  const TempFolder folder;
  const auto file = [&](const char* name) { return folder.path() / name; };
  write_file(file("empty.pdf"), "");
  write_file(file("word.pdf"), "PK\3\4 a document of another program");
  RawPdf sound;
  sound.add_page(line);
  sound.save(file("sound.pdf"));
  const std::string bytes = sound.bytes();
  write_file(file("cut.pdf"), bytes.substr(0, bytes.size() / 2));
  RawPdf().save(file("no-page.pdf"));
  REQUIRE(run_program({"qpdf", "--encrypt", "secret", "owner", "256", "--", file("sound.pdf"),
                       file("locked.pdf")})
              .status == 0);
  REQUIRE(run_program({"qpdf", "--encrypt", "", "owner", "256", "--print=none", "--",
                       file("sound.pdf"), file("restricted.pdf")})
              .status == 0);
  CHECK(read(file("none.pdf")).rules() == "insert-missing");
  CHECK(read(folder.path()).rules() == "insert-missing");
  CHECK(read(file("empty.pdf")).rules() == "insert-empty");
  CHECK(read(file("no-page.pdf")).rules() == "insert-empty");
  CHECK(read(file("word.pdf")).rules() == "insert-damaged");
  CHECK(read(file("cut.pdf")).rules() == "insert-damaged");
  CHECK(read(file("locked.pdf")).rules() == "insert-locked");
  CHECK(read(file("restricted.pdf")).rules() == "insert-locked");
  write_file(file("large.pdf"), bytes);
  fs::resize_file(file("large.pdf"), inserts::most_bytes + 1);  // a hole: it takes no room
  CHECK(read(file("large.pdf")).rules() == "insert-size");
  RawPdf long_one;
  for (std::size_t i = 0; i <= inserts::most_pages; ++i) long_one.add_page("");
  long_one.save(file("long.pdf"));
  CHECK(read(file("long.pdf")).rules() == "insert-size");
  const auto outcome = read(file("sound.pdf"));
  REQUIRE(outcome.insert);
  CHECK(outcome.rules() == "insert-font insert-untagged");  // Helvetica is not in it
}

TEST_CASE("A damaged page is told by its number") {
  const TempFolder folder;
  RawPdf pdf;
  pdf.add_page(line);
  const int broken = pdf.add_stream("/Filter/FlateDecode", "this was never compressed");
  pdf.add("null");
  pdf.add_page(line, "");
  std::string bytes = pdf.bytes();
  const auto second = bytes.rfind("/Contents ");
  const auto end = bytes.find(" 0 R", second);
  const std::string was = bytes.substr(second, end - second);
  std::string now = "/Contents " + std::to_string(broken);
  REQUIRE(now.size() <= was.size());
  now.resize(was.size(), ' ');
  bytes.replace(second, was.size(), now);
  write_file(folder.path() / "a.pdf", bytes);
  const auto outcome = read(folder.path() / "a.pdf");
  CHECK_FALSE(outcome.insert);
  REQUIRE(outcome.rules() == "insert-damaged");
  CHECK(outcome.diagnostics.all().front().message.find("page 2") != std::string::npos);
}

TEST_CASE("Content with values that don't belong there is damaged") {
  for (const char* content :
       {"1 ] Tj", "[(a) >> TJ", "(never closed", "BI /W 1 ID x", "<</A 1 f"}) {
    INFO(content);
    CHECK(read_page(content).rules() == "insert-damaged");
  }
}

TEST_CASE("A page is as large as its trim, crop or media box, turned and in its unit") {
  CHECK(size_of("") == Size{612, 792});
  CHECK(size_of("/CropBox[100 100 500 700]") == Size{400, 600});
  CHECK(size_of("/CropBox[50 50 550 750]/TrimBox[100 100 500 700]") == Size{400, 600});
  CHECK(size_of("/CropBox[700 100 900 200]") == Size{612, 792});  // beside the media
  CHECK(size_of("/MediaBox[612 792 0 0]") == Size{612, 792});
  CHECK(size_of("/Rotate 90") == Size{792, 612});
  CHECK(size_of("/Rotate -180") == Size{612, 792});
  CHECK(size_of("/UserUnit 2") == Size{1224, 1584});
}

TEST_CASE("A page larger than a page can be is made smaller, and that is told") {
  const auto [entries, size, scale] = GENERATE(table<std::string, Size, std::string>(
      {{"/MediaBox[0 0 1800 3600]/UserUnit 10", {7200, 14400}, "40 %"},
       {"/MediaBox[0 0 28800 14400]", {14400, 7200}, "50 %"},
       {"/MediaBox[0 0 1800 3600]/UserUnit 10/Rotate 90", {14400, 7200}, "40 %"}}));
  INFO(entries);
  const auto outcome = read_page(line, entries);
  REQUIRE(outcome.insert);
  CHECK(outcome.insert->document.pages.front().trim == size);
  const std::string& said = outcome.diagnostics.all().front().message;
  CHECK_THAT(said, Catch::Contains("Page 1") && Catch::Contains(scale));
}

TEST_CASE("Content lies where a viewer shows it") {
  const std::string crop = "/CropBox[100 200 500 800]/MediaBox[0 0 612 900]";
  CHECK(moved(crop, {100, 200}) == Point{0, 0});
  CHECK(moved(crop + "/Rotate 90", {100, 200}) == Point{0, 400});
  CHECK(moved(crop + "/Rotate 180", {100, 200}) == Point{400, 600});
  CHECK(moved(crop + "/Rotate 270", {100, 200}) == Point{600, 0});
  CHECK(moved(crop + "/UserUnit 2", {200, 300}) == Point{200, 200});
}

TEST_CASE("A tagged file keeps its tree, with types, entries and attributes") {
  const TempFolder folder;
  tagged_pdf().save(folder.path() / "a.pdf");
  const auto outcome = read(folder.path() / "a.pdf");
  REQUIRE(outcome.insert);
  const draw::Structure& tree = outcome.insert->document.structure;
  CHECK(draw::faults(outcome.insert->document).empty());
  const auto node = [&](const char* type) {
    for (const draw::Node& each : tree.nodes)
      if (each.outside && each.outside->type == type) return each;
    FAIL("no element " << type);
    return draw::Node{};
  };
  CHECK(node("Opener").outside->standard == "P");
  CHECK(node("Opener").role == draw::Role::paragraph);
  CHECK(node("Opener").language == "es");
  CHECK(node("Opener").kids.size() == 2);
  CHECK(node("Opener").outside->attributes == "[<</O/Layout/SpaceAfter 6>>]");
  CHECK(node("H1").outside->title == "Greeting");
  CHECK(node("LBody").actual_text == "One point.");
  CHECK(node("LBody").outside->expansion == "of view");
  CHECK(node("Figure").alt == "A grey field");
  CHECK(node("Figure").outside->box == Rect{72, 292, 200, 100});
  CHECK(node("TD").headers.size() == 1);
  CHECK(node("Link").link_places == std::vector<int>{0});
  CHECK(outcome.insert->language == "en-US");
}

TEST_CASE("What PDF/UA would not have is found, though the file claims it") {
  const auto faults = [](const std::string& elements) {
    const TempFolder folder;
    RawPdf pdf;
    pdf.add_page("/P <</MCID 0>> BDC " + line + "EMC", "/StructParents 0");
    const int root = pdf.add("<</Type/StructTreeRoot/K[" + elements + "]>>");
    pdf.add_to_catalog("/StructTreeRoot " + reference(root));
    pdf.save(folder.path() / "a.pdf");
    const auto outcome = read(folder.path() / "a.pdf");
    REQUIRE(outcome.insert);
    CHECK(outcome.insert->document.metadata.conformance == draw::Metadata::Conformance::tagged);
    return outcome.diagnostics.all().back().message;
  };
  const std::string mark = "/Pg 5 0 R/K 0>>";
  CHECK_THAT(faults("<</S/H2" + mark), Catch::Contains("its headings leave out a level"));
  CHECK_THAT(faults("<</S/H" + mark), Catch::Contains("its headings have no levels"));
  CHECK_THAT(faults("<</S/Chapter" + mark), Catch::Contains("'Chapter'"));
  CHECK_THAT(faults("<</S/Figure" + mark), Catch::Contains("a picture in it has no words"));
  CHECK_THAT(faults("<</S/TR/K[<</S/TH>><</S/TD" + mark + "]>>"),
             Catch::Contains("a table's head doesn't say what it heads"));
  CHECK_THAT(faults("<</S/P/Pg 5 0 R/K 7>>"),
             Catch::Contains("page 1: marked content belongs to no element"));
}

TEST_CASE("Content in words of its own, with nothing left open") {
  const auto content = [](const std::string& operators) {
    const TempFolder folder;
    RawPdf pdf;
    pdf.add_page(operators);
    pdf.save(folder.path() / "a.pdf");
    const auto outcome = read(folder.path() / "a.pdf");
    REQUIRE(outcome.insert);
    return placed(*outcome.insert).content_size;
  };
  // What stands between the marks of the whole page, by its size: the operators themselves are read
  // back by tests of whole packets.
  const std::size_t alone = content("q 1 0 0 1 0 0 cm Q");
  CHECK(content("q 1 0 0 1 0 0 cm Q Q") <= alone + 2);
  CHECK(content("q 1 0 0 1 0 0 cm") == alone);
  CHECK(content("EMC q 1 0 0 1 0 0 cm Q ET") <= alone + 4);
}

TEST_CASE("Ink is found where something is drawn, and grounds with their colour") {
  const auto ink = [](const std::string& content) {
    const auto outcome = read_page(content);
    REQUIRE(outcome.insert);
    return placed(*outcome.insert).ink;
  };
  const auto text = ink(line);
  REQUIRE(text.size() == 1);
  CHECK(text[0].area.x == Approx(72));
  CHECK(text[0].area.y == Approx(792 - 700 - 12));
  CHECK(text[0].area.bottom() == Approx(792 - 700 + 3.6));
  CHECK(text[0].area.width == Approx(60));  // Helvetica's widths are not in the file: an em each
  CHECK_FALSE(text[0].fill);
  const auto ground = ink("q 1 0 0 rg 0 0 612 792 re f Q");
  REQUIRE(ground.size() == 1);
  CHECK(ground[0].area == Rect{0, 0, 612, 792});
  REQUIRE(ground[0].fill);
  CHECK(ground[0].fill->red == 1);
  const auto clipped = ink("q 0 0 300 300 re W n 200 200 300 300 re f Q 10 10 m 20 40 l S");
  REQUIRE(clipped.size() == 2);
  CHECK(clipped[0].area == Rect{200, 492, 100, 100});
  CHECK(clipped[1].area == Rect{9.5, 751.5, 11, 31});
  CHECK(ink("0 0 300 300 re W n").empty());
}

namespace {

// The file by itself, changed by `change`.
Outcome read_changed(const std::function<void(std::string&)>& change) {
  const TempFolder folder;
  RawPdf pdf;
  pdf.add_page(line);
  std::string bytes = pdf.bytes();
  change(bytes);
  write_file(folder.path() / "a.pdf", bytes);
  return read(folder.path() / "a.pdf");
}

void replace(std::string& in, const std::string& from, const std::string& to) {
  const std::size_t at = in.find(from);
  REQUIRE(at != in.npos);
  in.replace(at, from.size(), to);
}

bool is_mended(const Outcome& outcome) {
  return outcome.insert && outcome.rules().find("insert-mended") != std::string::npos;
}

}  // namespace

TEST_CASE("Faults of form that take nothing from a file are looked past, and told") {
  CHECK(is_mended(read_changed([](std::string& s) { replace(s, "/Size ", "/Size 1"); })));
  CHECK(is_mended(read_changed([](std::string& s) { replace(s, "/Size 6", "/Size 3"); })));
  CHECK(is_mended(read_changed([](std::string& s) {
    const std::size_t at = s.rfind("xref\n0");
    s.insert(at, " \n ");
  })));
  CHECK(is_mended(read_changed([](std::string& s) { replace(s, "stream\nBT", "stream\rBT"); })));
}

TEST_CASE("A key twice is damage where it says two things") {
  const auto with = [](const std::string& entries) {
    const TempFolder folder;
    RawPdf pdf;
    pdf.add_page(line, entries);
    pdf.save(folder.path() / "a.pdf");
    return read(folder.path() / "a.pdf");
  };
  CHECK(is_mended(with("/MediaBox[0 0 612 792]/MediaBox [0 0 612 792]")));
  CHECK(is_mended(with("/A<</B(c)/D[1 2]>>/A<</B(c)/D[1 2]>>")));
  CHECK(with("/MediaBox[0 0 612 792]/MediaBox[0 0 100 100]").rules() == "insert-damaged");
  CHECK(with("/A<</B(c)>>/A<</B(d)>>").rules() == "insert-damaged");
  CHECK_FALSE(with("/Rotate 0/Rotate 90").insert);
}

TEST_CASE("A file whose maker allows printing and assembling opens without a password") {
  const TempFolder folder;
  const auto file = [&](const std::string& name) { return folder.path() / name; };
  RawPdf sound;
  sound.add_page(line);
  sound.save(file("sound.pdf"));
  const auto locked = [&](std::vector<std::string> options) {
    std::vector<std::string> words = {"qpdf", "--allow-weak-crypto", "--encrypt"};
    words.insert(words.end(), options.begin(), options.end());
    words.insert(words.end(), {"--", file("sound.pdf"), file("a.pdf")});
    REQUIRE(run_program(words).status == 0);
    return read(file("a.pdf"));
  };
  for (const char* bits : {"40", "128", "256"}) {
    INFO(bits);
    CHECK(locked({"", "owner", bits}).insert);
    CHECK(locked({"secret", "owner", bits}).rules() == "insert-locked");
  }
  CHECK(locked({"", "owner", "256", "--modify=none"}).rules() == "insert-locked");
  CHECK(locked({"", "owner", "256", "--print=low"}).rules() == "insert-locked");
  CHECK(locked({"", "owner", "256", "--modify=assembly"}).insert);
  // Who may change the contents may do that too, as in LibreOffice's files.
  CHECK(locked({"", "owner", "256", "--assemble=n"}).insert);
  CHECK(locked({"", "owner", "256", "--assemble=n", "--modify-other=n"}).rules() ==
        "insert-locked");
  const auto outcome = locked({"secret", "owner", "256"});
  const Diagnostic& told = outcome.diagnostics.all().front();
  CHECK(told.message == "'a.pdf' is locked: it opens only with a password.");
  CHECK(told.hint.find("Ask whoever made it") != told.hint.npos);
}

TEST_CASE("A file that is locked with a certificate says so") {
  const TempFolder folder;
  RawPdf pdf;
  pdf.add_page(line);
  std::string bytes = pdf.bytes();
  replace(bytes, "/Root 1 0 R", "/Root 1 0 R/Encrypt<</Filter/Adobe.PubSec/V 4>>/ID[(a)(a)]");
  write_file(folder.path() / "a.pdf", bytes);
  const auto outcome = read(folder.path() / "a.pdf");
  REQUIRE(outcome.rules() == "insert-locked");
  CHECK(outcome.diagnostics.all().front().message.find("certificate") != std::string::npos);
}

TEST_CASE("Pictures and fonts that can't be unpacked to their end are damage") {
  const auto with_image = [](const std::string& entries, const std::string& data) {
    const TempFolder folder;
    RawPdf pdf;
    const int image = pdf.add_stream(
        "/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray" +
            entries,
        data);
    pdf.add_page("/I Do", "/Resources<</XObject<</I " + reference(image) + ">>>>");
    pdf.save(folder.path() / "a.pdf");
    return read(folder.path() / "a.pdf");
  };
  const std::string packed = deflated("abcd");
  CHECK(with_image("/Filter/FlateDecode", packed).insert);
  CHECK(with_image("/Filter/FlateDecode", packed.substr(0, 5)).rules() == "insert-damaged");
  CHECK(with_image("/Filter/FlateDecode", "abcd").rules() == "insert-damaged");
  CHECK(with_image("/Filter/DCTDecode", "abcd").rules() == "insert-damaged");
  CHECK(with_image("/Filter/Unheard", "abcd").rules() == "insert-damaged");
  CHECK(with_image("/Filter -1", "abcd").rules() == "insert-damaged");
  CHECK(with_image("/Filter[/ASCIIHexDecode/FlateDecode]/DecodeParms[null]", "00").rules() ==
        "insert-damaged");
  CHECK(with_image("/Filter/JBIG2Decode", "abcd").insert);  // carried as it is
  CHECK(with_image("/Filter/LZWDecode", std::string("\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", 9))
            .insert);
}

}  // namespace pliego::read_test
