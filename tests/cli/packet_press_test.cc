// `pliego packet --for press`: what a print shop is given.
#include "engine/packet_press.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "cli/packet_said.h"
#include "cli/ticket_sums.h"
#include "files/files.h"
#include "press/finish.h"
#include "support/project_copy.h"
#include "support/temp_folder.h"

namespace pliego::packet_press_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

// The clinic's packet, which has letter pages, a card and a folded card.
const fs::path& made() {
  static const TempFolder folder;
  static const bool done = [] {
    REQUIRE(make_packet({"clinic-starter", "--for", "press", "--language", "en", "--copies", "40"},
                        folder.path())
                .status == 0);
    return true;
  }();
  REQUIRE(done);
  return folder.path();
}

const fs::path& main_file() {
  static const fs::path file = made() / "clinic-starter-en-press.pdf";
  return file;
}

std::vector<fs::path> press_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(made())) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".pdf") && !name.ends_with("-ticket.pdf")) files.push_back(entry.path());
  }
  return files;
}

// Page, box and its four numbers, for each line of `pdfinfo -box`.
struct Box {
  int page = 0;
  std::string name;
  double left = 0, bottom = 0, right = 0, top = 0;
};

std::vector<Box> boxes_of(const fs::path& pdf) {
  const std::string said =
      run_program({"pdfinfo", "-box", "-f", "1", "-l", "9999", pdf.string()}).out;
  static const std::regex line(
      "Page +([0-9]+) (MediaBox|BleedBox|TrimBox): +([0-9.]+) +([0-9.]+) +([0-9.]+) +([0-9.]+)");
  std::vector<Box> boxes;
  for (std::sregex_iterator at(said.begin(), said.end(), line), end; at != end; ++at)
    boxes.push_back({std::stoi((*at)[1]), (*at)[2], std::stod((*at)[3]), std::stod((*at)[4]),
                     std::stod((*at)[5]), std::stod((*at)[6])});
  return boxes;
}

}  // namespace

TEST_CASE("A press packet's files are sound PDF/X-1a, without tags, bookmarks or links") {
  REQUIRE(press_files().size() == 3);  // letter, the card, the folded card
  for (const fs::path& file : press_files()) {
    INFO(file.filename());
    CHECK(is_sound(file));
    CHECK(told_of(file, "Tagged") == "no");
    CHECK(told_of(file, "PDF version") == "1.4");
    const std::string plain = run_program({"qpdf", "--qdf", file.string(), "-"}).out;
    CHECK_THAT(plain, Contains("/GTS_PDFXVersion (PDF/X-1a:2003)"));
    for (const char* never : {"/StructTreeRoot", "/Outlines", "/Annots", "/MCID", " rg\n"})
      CHECK_THAT(plain, !Contains(never));
  }
}

TEST_CASE("Every page of a press packet, blank backs too, has its bleed around its trim") {
  for (const fs::path& file : press_files()) {
    INFO(file.filename());
    const std::vector<Box> boxes = boxes_of(file);
    CHECK(boxes.size() == 3 * static_cast<std::size_t>(page_count(file)));
    for (const Box& box : boxes) {
      INFO("page " << box.page << " " << box.name);
      const double edge = box.name == "TrimBox" ? 9 : 0;
      CHECK(box.left == edge);
      CHECK(box.bottom == edge);
    }
  }
  for (const Box& box : boxes_of(main_file()))
    if (box.name == "TrimBox") CHECK(box.right - box.left + box.top - box.bottom == 612 + 792);
}

TEST_CASE("In a press packet pieces begin on fronts, numbered, with slips for other stock") {
  CHECK(page_count(main_file()) == 18);
  CHECK(text_of_page(main_file(), 2).empty());
  CHECK_THAT(text_of_page(main_file(), 3), Contains("Contents"));
  CHECK_THAT(text_of_page(main_file(), 5), Contains("clinic-starter-en-press-card-5x7.pdf"));
  CHECK_THAT(text_of_page(main_file(), 5), Contains("Packet page 5"));
  CHECK_THAT(text_of_page(main_file(), 7), Contains("clinic-starter-en-press-card-2x7.pdf"));
  CHECK(page_count(made() / "clinic-starter-en-press-card-5x7.pdf") == 2);
}

TEST_CASE("The ticket of a press packet is a page to read, and says what a shop asks") {
  const fs::path page = made() / "clinic-starter-en-press-ticket.pdf";
  CHECK(told_of(page, "Tagged") == "yes");
  CHECK_THAT(text_of_page(page, 1), Contains("PDF/X-1a:2003") && !Contains("Actual size"));
  const Json ticket = Json::parse(bytes_of(made() / "clinic-starter-en-press-ticket.json"));
  REQUIRE(ticket["files"].size() == 3);
  for (const Json& file : ticket["files"]) {
    CHECK(file["press"] == true);
    CHECK(file["bleed"] == 0.125);
  }
  check_adds_up(made() / "clinic-starter-en-press-ticket.json");
  CHECK(ticket["files"][0]["sheets"] == 360);
  CHECK(ticket["files"][2]["stock"] == "card");
  CHECK(ticket["files"][2]["sheets"] == 40);  // each by itself: how many to a sheet is the shop's
  for (const Json& piece : ticket["pieces"]) {
    INFO(piece["title"]);
    CHECK(piece["fold"] == (piece["title"] == "Useful numbers"));
  }
}

TEST_CASE("A press packet that breaks a rule is not made, and the rule is told") {
  const ProjectCopy copy(real_project());
  copy.change("layouts/themes/pliego.yaml", "cmyk: [80, 95, 35, 40]", "cmyk: [100, 100, 90, 80]");
  const fs::path out = copy.root() / "out";
  const Said said =
      make_packet({"court-team", "--for", "press", "--language", "en"}, out, copy.root());
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("[press-ink-limit]") && Contains("'court-team' (en)"));
  CHECK_FALSE(fs::exists(out));
}

TEST_CASE("What comes to a packet's pieces is held against the rules too") {
  pliego::draw::Document document;
  pliego::draw::Page page{.trim = {612, 792}, .media = {0, 0, 612, 792}, .bleed = {}};
  page.bleed = page.media;
  page.label = "1";
  document.pages.push_back(page);
  document.metadata.title = "Words";
  document.metadata.date = "2026-11-22";
  const pliego::packet::Packet packet{.name = "our-training"};
  pliego::Diagnostics found;
  pliego::engine::check_for_press(document, packet, "en", found);
  REQUIRE(found.errors() == 1);
  CHECK(found.all().front().rule == "pdfx-claim");
  CHECK_THAT(found.all().front().message, Contains("'our-training' (en)"));
  pliego::Diagnostics none;
  pliego::engine::check_for_press(pliego::press::Finisher().finish(document), packet, "en", none);
  CHECK_FALSE(none.has_errors());
}

TEST_CASE("A draft goes to a press only where that was asked for") {
  const TempFolder folder;
  const fs::path out = folder.path() / "out";
  const Said said = make_packet({"court-team", "--for", "press", "--language", "es"}, out);
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("[draft-translation]"));
  CHECK_FALSE(fs::exists(out));
}

TEST_CASE("A booklet is not for a press") {
  const TempFolder folder;
  const Said said = make_packet({"court-team", "--booklet", "--for", "press"}, folder.path());
  CHECK(said.status == 2);
  CHECK_THAT(said.err, Contains("leave --for press out"));
}

TEST_CASE("All languages of a press packet are one file that counts on") {
  const TempFolder folder;
  REQUIRE(make_packet({"half-day-training", "--for", "press", "--both", "--draft"}, folder.path())
              .status == 0);
  const fs::path pdf = folder.path() / "half-day-training-en-es-press.pdf";
  CHECK(is_sound(pdf));
  CHECK(told_of(pdf, "Tagged") == "no");
  const int half = page_count(pdf) / 2;
  CHECK(half % 2 == 0);
  CHECK_THAT(text_of_page(pdf, half + 3), Contains("Página " + std::to_string(half + 3)));
}

TEST_CASE("Each participant's press packet is a file of its own, sound and with the name") {
  const TempFolder folder;
  const fs::path list = folder.path() / "people.csv";
  pliego::write_file(list, "name\nAna Ruiz\nBen Ode\n");
  REQUIRE(make_packet({"court-team", "--for", "press", "--participants", list.string()},
                      folder.path() / "out")
              .status == 0);
  const fs::path second = folder.path() / "out/court-team-en-press-2.pdf";
  CHECK(is_sound(second));
  CHECK(told_of(second, "Tagged") == "no");
  CHECK_THAT(text_of_page(second, 1), Contains("Ben Ode"));
}

}  // namespace pliego::packet_press_test
