// `pliego packet --facing` from end to end: two languages side by side, read back page by page.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "cli/ticket_sums.h"
#include "files/files.h"
#include "program/program.h"
#include "program/read_back.h"
#include "support/project_copy.h"
#include "support/temp_folder.h"

namespace pliego::packet_facing_test {

using namespace pliego::test;

namespace {

namespace fs = std::filesystem;

Said packet(std::vector<std::string> arguments, const fs::path& out,
            const fs::path& project = real_project()) {
  arguments.insert(arguments.begin(), "packet");
  for (const std::string& each :
       {std::string("--project"), project.string(), std::string("--out"), out.string()})
    arguments.push_back(each);
  return run_pliego(arguments);
}

// The half-day training on facing pages, for a screen, an office and as a booklet, and each
// language by itself; the court team's for an office; the clinic's, which has pieces on other
// paper.
const fs::path& made() {
  static const TempFolder folder;
  static const bool done = [] {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"half-day-training"},
                                               {"half-day-training", "--facing"},
                                               {"half-day-training", "--facing", "--booklet"},
                                               {"half-day-training", "--facing", "--for", "office"},
                                               {"court-team", "--facing", "--for", "office"},
                                               {"clinic-starter", "--facing", "--for", "office"}}) {
      auto drafts = arguments;
      for (const char* each : {"--draft", "--copies", "25"}) drafts.push_back(each);
      REQUIRE(packet(drafts, folder.path()).status == 0);
    }
    return true;
  }();
  REQUIRE(done);
  return folder.path();
}

const std::string screen_file = "half-day-training-en-es-facing.pdf",
                  office_file = "half-day-training-en-es-facing-office.pdf",
                  court_file = "court-team-en-es-facing-office.pdf";

// The words of each page, in the file's order.
std::vector<std::string> pages_of(const fs::path& pdf) {
  const std::string all = run_program({"pdftotext", "-raw", pdf.string(), "-"}).out;
  std::vector<std::string> pages;
  for (std::size_t at = 0, end; (end = all.find('\f', at)) != std::string::npos; at = end + 1)
    pages.push_back(collapsed(all.substr(at, end - at)));
  return pages;
}

std::string numbered(std::size_t page, bool in_english) {
  const std::string number = std::to_string(page);
  return in_english ? "Packet page " + number : "Página " + number + " de la carpeta";
}

// Other numbers than those of another file are no other words.
std::string without_numbers(const std::string& text) {
  return collapsed(std::regex_replace(text, std::regex("[0-9]+"), ""));
}

struct Entry {
  std::string title;
  std::size_t page;
};

// The lines of a page of contents that have a number; of a title of two lines, the second.
std::vector<Entry> contents_of(const fs::path& pdf, int page) {
  const std::string text = run_program({"pdftotext", "-f", std::to_string(page), "-l",
                                        std::to_string(page), "-layout", pdf.string(), "-"})
                               .out;
  static const std::regex line("(.*[^ ]) {2,}([0-9]+)\n");
  std::vector<Entry> entries;
  for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end; ++at)
    entries.push_back({collapsed((*at)[1].str()), std::stoul((*at)[2])});
  return entries;
}

Json json_of(const fs::path& pdf, const std::string& key) {
  return Json::parse(run_program({"qpdf", "--json", "--json-key=" + key, pdf.string()}).out);
}

// What is drawn on a page.
std::string stream_of(const fs::path& pdf, std::size_t page) {
  const Json pages = json_of(pdf, "pages");
  std::string all;
  for (const auto& each : pages["pages"][page - 1]["contents"]) {
    const std::string number = each.get<std::string>();
    all += run_program({"qpdf", "--show-object=" + number.substr(0, number.find(' ')),
                        "--filtered-stream-data", pdf.string()})
               .out;
  }
  return collapsed(all);
}

}  // namespace

TEST_CASE("Files with facing pages are sound", "[long]") {
  int files = 0;
  for (const auto& entry : fs::directory_iterator(made())) {
    if (entry.path().extension() != ".pdf") continue;
    INFO(entry.path().filename());
    CHECK(run_program({"qpdf", "--check", entry.path().string()}).status == 0);
    ++files;
  }
  // Each language; facing; booklet, offices, with tickets; two kinds of other paper twice.
  CHECK(files == 2 + 1 + 2 + 2 + 2 + 2 + 2 * 2);
}

TEST_CASE(
    "On a screen every left page is English and every right one Spanish, as in their own files") {
  const auto pages = pages_of(made() / screen_file);
  std::vector<std::string> left, right;
  for (std::size_t i = 1; i < pages.size(); ++i)
    if (!pages[i].empty()) (i % 2 == 1 ? left : right).push_back(without_numbers(pages[i]));
  for (const auto& [found, language] : {std::pair{&left, "en"}, std::pair{&right, "es"}}) {
    INFO(language);
    std::vector<std::string> own;
    for (const std::string& page :
         pages_of(made() / ("half-day-training-" + std::string(language) + ".pdf")))
      own.push_back(without_numbers(page));
    own.erase(own.begin());  // the cover
    CHECK(*found == own);
  }
}

TEST_CASE("The cover says in both languages what it is, each word marked as its own") {
  const auto cover = pages_of(made() / screen_file).front();
  for (const char* words : {"Substance use coercion", "Coacción por consumo de sustancias",
                            "Name · Nombre", "Organization · Organización"})
    CHECK_THAT(cover, Catch::Contains(words));
  const std::string file = run_program({"qpdf", "--qdf", "--object-streams=disable",
                                        (made() / screen_file).string(), "-"})
                               .out;
  int marked = 0;
  for (std::size_t at = 0; (at = file.find("/Lang (es-US)", at)) != std::string::npos; ++at)
    ++marked;
  CHECK(marked == 5 + 1);  // texts of the cover, and the Spanish Part
}

TEST_CASE("Both versions of an item begin on one opening, where the contents say") {
  const fs::path pdf = made() / screen_file;
  const auto english = contents_of(pdf, 2), spanish = contents_of(pdf, 3);
  REQUIRE(english.size() == 7);
  REQUIRE(spanish.size() == english.size());
  const auto pages = pages_of(pdf);
  for (std::size_t i = 0; i < english.size(); ++i) {
    INFO(english[i].title << " on " << english[i].page);
    CHECK(english[i].page % 2 == 0);
    CHECK(spanish[i].page == english[i].page + 1);
    CHECK_THAT(pages.at(english[i].page - 1), Catch::Contains(numbered(english[i].page, true)));
    CHECK_THAT(pages.at(spanish[i].page - 1), Catch::Contains(numbered(spanish[i].page, false)));
  }
}

TEST_CASE("The outline has a part for each language, whose entries lead where its contents do") {
  for (const std::string& file : {screen_file, office_file, court_file}) {
    INFO(file);
    const fs::path pdf = made() / file;
    const Json outline = json_of(pdf, "outlines")["outlines"];
    REQUIRE(outline.size() == 3);
    for (const int page : {2, 3}) {
      const Json& part = outline[static_cast<std::size_t>(page - 1)];
      CHECK(part["title"] == (page == 2 ? "English" : "español"));
      CHECK(part["destpageposfrom1"] == page);
      for (const Entry& entry : contents_of(pdf, page)) {
        INFO(entry.title << " on " << entry.page);
        const auto& kids = part["kids"];
        CHECK(std::any_of(kids.begin(), kids.end(), [&](const Json& kid) {
          return kid["title"].get<std::string>().ends_with(entry.title) &&
                 kid["destpageposfrom1"] == entry.page;
        }));
      }
    }
  }
}

TEST_CASE("In print left pages are backs; what folds or has paper of its own lies on its sheets") {
  const fs::path pdf = made() / office_file;
  const auto english = contents_of(pdf, 2), spanish = contents_of(pdf, 3);
  REQUIRE(english.size() == 7);
  const auto pages = pages_of(pdf);
  for (std::size_t i = 0; i < english.size(); ++i) {
    INFO(english[i].title << " on " << english[i].page);
    if (i == 1) {  // the palm card, on a sheet that folds
      CHECK(english[i].page % 2 == 1);
      CHECK(spanish[i].page == english[i].page + 2);
      CHECK(pages.at(english[i].page - 2).empty());  // of the sheet before, whose front is Spanish
      CHECK(pages.at(spanish[i].page + 1).empty());  // front of the sheet after
    } else {
      CHECK(english[i].page % 2 == 0);
      CHECK(spanish[i].page == english[i].page + 1);
    }
  }
  for (std::size_t page = 2; page <= pages.size(); ++page) {
    const bool is_folded = page >= english[1].page && page < english[1].page + 4;
    if (is_folded || pages[page - 1].empty()) continue;
    INFO(pages[page - 1]);
    CHECK(pages[page - 1].find(numbered(page, page % 2 == 1)) == std::string::npos);
  }
}

TEST_CASE("Blank pages hold nothing") {
  int blanks = 0;
  for (const std::string& file : {screen_file, office_file, court_file}) {
    const fs::path pdf = made() / file;
    const auto pages = pages_of(pdf);
    for (std::size_t page = 1; page <= pages.size(); ++page) {
      INFO(file << ", page " << page);
      const bool is_blank = pages[page - 1].empty();
      if (!is_blank) continue;
      CHECK(stream_of(pdf, page).empty());
      ++blanks;
    }
  }
  CHECK(blanks == 2);  // before and after the palm card that folds
}

TEST_CASE("Viewers show the pages two at a time, and the structure has a Part for each language") {
  const fs::path pdf = made() / screen_file;
  const std::string file =
      run_program({"qpdf", "--qdf", "--object-streams=disable", pdf.string(), "-"}).out;
  CHECK_THAT(file, Catch::Contains("/PageLayout /TwoPageRight"));
  const std::string structure = run_program({"pdfinfo", "-struct", pdf.string()}).out;
  const auto count = [&](const std::string& line) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = structure.find(line, at)) != std::string::npos; ++at) ++found;
    return found;
  };
  CHECK(count("\n  Sect") == 1);  // the cover
  CHECK(count("\n  Part") == 2);
  CHECK(count("\n    Sect") == 16);  // contents and seven pieces, twice
}

// PDF/UA-1 (ISO 14289-1), 7.4.2: a file's first heading is of the first level.
TEST_CASE("A file of pieces on other paper has titles of its own, and pages one at a time") {
  for (const char* name : {"en-office-card-5x7", "en-office-perforated-letter",
                           "es-office-card-5x7", "es-office-perforated-letter"}) {
    const fs::path pdf = made() / ("clinic-starter-" + std::string(name) + ".pdf");
    INFO(pdf);
    const std::string structure = run_program({"pdfinfo", "-struct", pdf.string()}).out;
    std::smatch heading;
    REQUIRE(std::regex_search(structure, heading, std::regex("\n *(H[1-6])\\b")));
    CHECK(heading[1] == "H1");
    const std::string file =
        run_program({"qpdf", "--qdf", "--object-streams=disable", pdf.string(), "-"}).out;
    CHECK_THAT(file, !Catch::Contains("/PageLayout"));
  }
}

TEST_CASE("The job ticket counts the joint file's sheets, and facing pieces once") {
  const Json ticket =
      Json::parse(bytes_of(made() / "half-day-training-en-es-facing-office-ticket.json"));
  const std::size_t pages = pages_of(made() / office_file).size();
  REQUIRE(ticket["files"].size() == 1);
  CHECK(ticket["files"][0]["file"] == office_file);
  CHECK(ticket["files"][0]["facing"] == true);
  CHECK(ticket["files"][0]["sheets_each"] == (pages + 1) / 2);
  CHECK(ticket["files"][0]["sheets"] == (pages + 1) / 2 * 25);
  for (const char* name : {"half-day-training", "court-team", "clinic-starter"})
    check_adds_up(made() / (std::string(name) + "-en-es-facing-office-ticket.json"));
  REQUIRE(ticket["pieces"].size() == 10);
  CHECK(ticket["pieces"][0]["piece"] == "packet-cover");
  CHECK(ticket["pieces"][1]["piece"] == "packet-contents");
  CHECK(ticket["pieces"][3]["piece"] == "palm-card");
  CHECK(ticket["pieces"][3]["fold"] == true);
  CHECK(ticket["pieces"][3]["sheets_each"] == 1);
  CHECK(ticket["pieces"][4]["piece"] == "palm-card-2");
  const auto page = pages_of(made() / "half-day-training-en-es-facing-office-ticket.pdf").front();
  CHECK_THAT(page, Catch::Contains("Staple along the spine, to open like a book"));
  const Json booklet =
      Json::parse(bytes_of(made() / "half-day-training-en-es-facing-booklet-ticket.json"));
  const std::size_t sides = pages_of(made() / "half-day-training-en-es-facing-booklet.pdf").size();
  CHECK(booklet["files"][0]["sheets_each"] == sides / 2);
  check_adds_up(made() / "half-day-training-en-es-facing-booklet-ticket.json");
}

TEST_CASE("In a booklet English and Spanish pages lie on one side of a sheet") {
  const auto sides = pages_of(made() / "half-day-training-en-es-facing-booklet.pdf");
  REQUIRE(sides.size() % 2 == 0);
  // The innermost sheet's back is an opening: its pages follow each other.
  const std::size_t left = sides.size();
  CHECK_THAT(sides.back(),
             Catch::Contains(numbered(left, true)) || Catch::Contains(numbered(left + 1, false)));
  CHECK_THAT(sides.at(1), Catch::Contains(numbered(2, true)));
}

TEST_CASE("The language named first is on the left; of three, two are to be named") {
  const ProjectCopy copy(real_project(), ProjectCopy::Languages::all);
  copy.write("content/packets/three.yaml",
             "packet: three\ntitle: Three\nlanguages: [en, es, vi]\nitems:\n  - contents\n"
             "  - {material: palm-card, layout: card-5x7}\n");
  const fs::path out = copy.root() / "out";
  const Said said = packet({"three", "--facing"}, out, copy.root());
  CHECK(said.status == 2);
  CHECK_THAT(said.err, Catch::Contains("--facing=en,es"));
  CHECK_FALSE(fs::exists(out));
  REQUIRE(packet({"three", "--facing=es,en"}, out, copy.root()).status == 0);
  const auto pages = pages_of(out / "three-es-en-facing.pdf");
  REQUIRE(pages.size() == 7);
  CHECK_THAT(pages.front(), Catch::Contains("Nombre · Name"));  // a cover that the items don't name
  CHECK_THAT(pages.at(1), Catch::Contains("Contenido"));
  CHECK_THAT(pages.at(2), Catch::Contains("Contents"));
}

TEST_CASE("A cover of two drafts says of both that they are") {
  const ProjectCopy copy(real_project(), ProjectCopy::Languages::all);
  copy.write("content/packets/two.yaml",
             "packet: two\ntitle: Two\nlanguages: [en, es, vi]\nitems:\n  - cover\n  - contents\n"
             "  - {material: palm-card, layout: card-5x7}\n");
  const fs::path out = copy.root() / "out";
  REQUIRE(packet({"two", "--facing=es,vi"}, out, copy.root()).status == 0);
  const auto pages = pages_of(out / "two-es-vi-facing.pdf");
  CHECK_THAT(pages.front(), Catch::Contains("Borrador") && Catch::Contains("Bản dịch nháp"));
  CHECK_THAT(pages.at(1), Catch::Contains("Borrador") && !Catch::Contains("Bản dịch nháp"));
  CHECK_THAT(pages.at(2), !Catch::Contains("Borrador") && Catch::Contains("Bản dịch nháp"));
  REQUIRE(packet({"two", "--facing=en,vi"}, out, copy.root()).status == 0);
  CHECK_THAT(pages_of(out / "two-en-vi-facing.pdf").front(),
             !Catch::Contains("Borrador") && Catch::Contains("Bản dịch nháp"));
}

TEST_CASE("What can't be done with facing pages is wrong usage, said with what to do") {
  const TempFolder folder;
  for (const std::vector<std::string>& others : std::vector<std::vector<std::string>>{
           {"--both"}, {"--language", "es"}, {"--participants", "people.csv"}}) {
    std::vector<std::string> arguments = {"half-day-training", "--facing"};
    arguments.insert(arguments.end(), others.begin(), others.end());
    CHECK(packet(arguments, folder.path()).status == 2);
  }
  const Said unknown = packet({"half-day-training", "--facing=en,fr"}, folder.path());
  CHECK(unknown.status == 2);
  CHECK_THAT(unknown.err, Catch::Contains("not made in 'fr'"));
  CHECK(packet({"half-day-training", "--facing=en"}, folder.path()).status == 2);
  CHECK(packet({"half-day-training", "--facing=en,en"}, folder.path()).status == 2);

  const ProjectCopy copy(real_project(), palm_card_only);
  copy.write("content/packets/one.yaml",
             "packet: one\ntitle: One\nlanguages: [en]\nitems:\n  - material: palm-card\n");
  const Said one = packet({"one", "--facing"}, copy.root() / "out", copy.root());
  CHECK(one.status == 2);
  CHECK_THAT(one.err, Catch::Contains("the packet has one: en"));
}

}  // namespace pliego::packet_facing_test
