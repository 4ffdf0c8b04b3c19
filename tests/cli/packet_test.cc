// `pliego packet` from end to end: what its files hold, read back by other people's tools.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "cli/ticket_sums.h"
#include "files/files.h"
#include "program/program.h"
#include "program/read_back.h"
#include "support/project_copy.h"
#include "support/temp_folder.h"

namespace pliego::packet_test {

using namespace pliego::test;

namespace {

namespace fs = std::filesystem;

Said packet(std::vector<std::string> arguments, const fs::path& out) {
  arguments.insert(arguments.begin(), "packet");
  for (const std::string& each :
       {std::string("--project"), real_project().string(), std::string("--out"), out.string()})
    arguments.push_back(each);
  return run_pliego(arguments);
}

// Made once, for a screen and for an office, in both languages.
const fs::path& made() {
  static const TempFolder folder;
  static const bool done = [] {
    REQUIRE(packet({"half-day-training"}, folder.path()).status == 0);
    REQUIRE(
        packet({"clinic-starter", "--for", "office", "--copies", "40", "--draft"}, folder.path())
            .status == 0);
    REQUIRE(packet({"half-day-training", "--booklet", "--draft"}, folder.path()).status == 0);
    return true;
  }();
  REQUIRE(done);
  return folder.path();
}

std::string text_of(const fs::path& pdf, int page = 0) {
  std::vector<std::string> command = {"pdftotext", "-raw"};
  if (page > 0)
    for (const std::string& each :
         {std::string("-f"), std::to_string(page), std::string("-l"), std::to_string(page)})
      command.push_back(each);
  command.insert(command.end(), {pdf.string(), "-"});
  return collapsed(run_program(command).out);
}

int pages_of(const fs::path& pdf) {
  const std::string info = run_program({"pdfinfo", pdf.string()}).out;
  std::smatch match;
  REQUIRE(std::regex_search(info, match, std::regex("Pages: +([0-9]+)")));
  return std::stoi(match[1]);
}

// The number at the end of each line of the contents, and the words before it.
std::vector<std::pair<std::string, int>> contents_of(const fs::path& pdf, int page) {
  const std::string json = run_program({"pdftotext", "-f", std::to_string(page), "-l",
                                        std::to_string(page), "-layout", pdf.string(), "-"})
                               .out;
  static const std::regex line("(.*[^ ]) {2,}([0-9]+)\n");
  std::vector<std::pair<std::string, int>> entries;
  for (std::sregex_iterator at(json.begin(), json.end(), line), end; at != end; ++at)
    entries.emplace_back(collapsed((*at)[1].str()), std::stoi((*at)[2]));
  return entries;
}

}  // namespace

TEST_CASE("Files of a packet are sound", "[long]") {
  int files = 0;
  for (const auto& entry : fs::directory_iterator(made())) {
    if (entry.path().extension() != ".pdf") continue;
    INFO(entry.path().filename());
    CHECK(run_program({"qpdf", "--check", entry.path().string()}).status == 0);
    ++files;
  }
  CHECK(files == 2 + 2 * 4 + 2 * 2);  // packets; with two papers and a ticket; booklets and tickets
}

TEST_CASE("Contents, printed numbers and outline lead to the same pages") {
  for (const std::string language : {"en", "es"}) {
    const fs::path pdf = made() / ("half-day-training-" + language + ".pdf");
    const auto entries = contents_of(pdf, 2);
    CHECK(entries.size() == 7);
    const std::string outline = run_program({"qpdf", "--json", "--json-key=outlines", pdf}).out;
    const Json json = Json::parse(outline);
    for (const auto& [title, number] : entries) {
      INFO(title << " on " << number);
      const std::string said = language == "en" ? "Packet page " + std::to_string(number)
                                                : "Página " + std::to_string(number) + " de la";
      CHECK_THAT(text_of(pdf, number), Catch::Contains(said));
      bool found = false;
      for (const auto& entry : json["outlines"])
        found = found || (entry["title"] == title && entry["destpageposfrom1"] == number);
      CHECK(found);
    }
  }
}

TEST_CASE("Links of the contents lead to pages of the packet") {
  const fs::path pdf = made() / "half-day-training-en.pdf";
  const Said said = run_program({"qpdf", "--qdf", "--object-streams=disable", pdf, "-"});
  int links = 0;
  static const std::regex target("/Dest \\[\\s+[0-9]+ 0 R\\s+/XYZ");
  for (std::sregex_iterator at(said.out.begin(), said.out.end(), target), end; at != end; ++at)
    ++links;
  CHECK(links >= 7);
}

TEST_CASE("The packet reads back in order, and its structure has a part for each piece") {
  const fs::path pdf = made() / "half-day-training-en.pdf";
  const std::string text = text_of(pdf);
  std::size_t at = 0;
  for (const char* words :
       {"Participant packet", "Contents", "Three things to take with you", "What it can look like",
        "When violence, substance use", "Questions to work on together", "Read further"}) {
    INFO(words);
    std::string upper = words;
    const std::size_t found = text.find(upper, at);
    const std::size_t shouted = text.find("PARTICIPANT PACKET", at);
    CHECK((found != std::string::npos || shouted != std::string::npos));
    if (found != std::string::npos) at = found;
  }
  const std::string structure = run_program({"pdfinfo", "-struct", pdf.string()}).out;
  CHECK_THAT(structure, Catch::Contains("TOCI"));
  CHECK_THAT(structure, Catch::Contains("Reference"));
  std::size_t sections = 0;
  for (std::size_t from = 0; (from = structure.find("\n  Sect", from)) != std::string::npos; ++from)
    ++sections;
  CHECK(sections == 9);
}

TEST_CASE("In print each piece begins on a front, and blank backs hold nothing") {
  const fs::path pdf = made() / "clinic-starter-en-office.pdf";
  for (const auto& [title, number] : contents_of(pdf, 3)) {
    INFO(title);
    CHECK(number % 2 == 1);
  }
  CHECK(text_of(pdf, 2).empty());
  CHECK(text_of(pdf, 4).empty());
  CHECK_THAT(run_program({"qpdf", "--json", "--json-key=pages", pdf}).out,
             Catch::Contains("\"pageposfrom1\": 18"));
}

TEST_CASE("What lies on other paper has a file of its own, and a slip in its place") {
  const fs::path pdf = made() / "clinic-starter-en-office.pdf";
  CHECK_THAT(text_of(pdf, 5), Catch::Contains("clinic-starter-en-office-card-5x7.pdf"));
  CHECK(pages_of(made() / "clinic-starter-en-office-card-5x7.pdf") == 2);
  CHECK_THAT(text_of(pdf, 7), Catch::Contains("Useful numbers"));
}

TEST_CASE("The job ticket's page and JSON say the same") {
  const Json ticket = Json::parse(bytes_of(made() / "clinic-starter-en-office-ticket.json"));
  REQUIRE(ticket["files"].size() == 3);
  CHECK(ticket["packets"] == 40);
  CHECK(ticket["files"][0]["sheets_each"] == 9);
  CHECK(ticket["files"][0]["sheets"] == 360);
  CHECK(pages_of(made() / "clinic-starter-en-office.pdf") == 18);
  CHECK(ticket["files"][2]["stock"] == "perforated");
  CHECK(ticket["files"][2]["sheets"] == 8);
  const std::string page = text_of(made() / "clinic-starter-en-office-ticket.pdf");
  CHECK_THAT(page, Catch::Contains("40 packets: 408 sheets of paper in all."));
  CHECK(check_adds_up(made() / "clinic-starter-en-office-ticket.json") == 408);
  CHECK_THAT(page, Catch::Contains("Contents") && Catch::Contains("Put in here: "));
}

TEST_CASE("A booklet lies on tabloid sheets, a multiple of four pages") {
  const fs::path pdf = made() / "half-day-training-en-booklet.pdf";
  CHECK_THAT(run_program({"pdfinfo", pdf.string()}).out, Catch::Contains("1224 x 792"));
  CHECK(pages_of(pdf) % 2 == 0);
  // A booklet's sheets are no one piece's: one line has them all.
  const fs::path ticket = made() / "half-day-training-en-booklet-ticket.json";
  CHECK(check_adds_up(ticket) == pages_of(pdf) / 2);
  const Json pieces = Json::parse(bytes_of(ticket))["pieces"];
  CHECK(pieces[0]["piece"] == "packet-booklet");
  CHECK(pieces[1]["piece"] == "packet-cover");
  CHECK_THAT(text_of(made() / "half-day-training-en-booklet-ticket.pdf"), Catch::Contains("– –"));
}

TEST_CASE("Every page of a contents list in a language of drafts says that it is one") {
  const ProjectCopy copy(real_project());
  std::string list = "packet: long\ntitle: Largo\nlanguages: [es]\nitems:\n  - contents\n";
  for (int i = 1; i <= 40; ++i)
    list += "  - {material: palm-card, layout: card-5x7, title: \"Parte " + std::to_string(i) +
            " de una lista larga\"}\n";
  copy.write("content/packets/long.yaml", list);
  const fs::path out = copy.root() / "out";
  REQUIRE(make_packet({"long"}, out, copy.root()).status == 0);
  int pages = 0;
  for (int page = 1; page <= 4; ++page) {
    const std::string text = text_of(out / "long-es.pdf", page);
    if (text.find("Parte ") == std::string::npos) break;
    ++pages;
    INFO(page << ": " << text);
    CHECK_THAT(text, Catch::Contains("Borrador") && Catch::Contains("Draft"));
  }
  CHECK(pages >= 2);
}

TEST_CASE("All languages in one file count on, each marked as its own") {
  const TempFolder folder;
  REQUIRE(packet({"half-day-training", "--both"}, folder.path()).status == 0);
  const fs::path pdf = folder.path() / "half-day-training-en-es.pdf";
  const int half = pages_of(pdf) / 2;
  const auto entries = contents_of(pdf, half + 2);
  REQUIRE(entries.size() == 7);
  CHECK(entries.front().second == half + 3);
  CHECK_THAT(text_of(pdf, half + 3), Catch::Contains("Página " + std::to_string(half + 3)));
}

TEST_CASE("Each participant gets a packet in their language, with their name") {
  const TempFolder folder;
  const fs::path list = folder.path() / "people.csv";
  pliego::write_file(list,
                     "\xEF\xBB\xBForganization,name,language\r\n\"Center, Harbor\",Ana Ruiz,es\r\n"
                     "Clinic,Ben Ode,en\r\n");
  const Said said =
      packet({"half-day-training", "--participants", list.string(), "--json"}, folder.path());
  REQUIRE(said.status == 0);
  CHECK(Json::parse(said.out)["outputs"].size() == 2);
  const std::string first = text_of(folder.path() / "half-day-training-es-1.pdf", 1);
  CHECK_THAT(first, Catch::Contains("Ana Ruiz"));
  CHECK_THAT(first, Catch::Contains("Center, Harbor"));
  CHECK_THAT(text_of(folder.path() / "half-day-training-en-2.pdf", 1), Catch::Contains("Ben Ode"));
}

TEST_CASE("The same packet has the same bytes, on one thread and on two") {
  const TempFolder one, two;
  const fs::path list = one.path() / "people.csv";
  pliego::write_file(list, "name\nAna\nBen\nCleo\n");
  for (const auto& [folder, jobs] : {std::pair{&one, "1"}, std::pair{&two, "2"}})
    REQUIRE(packet({"court-team", "--participants", list.string(), "--jobs", jobs}, folder->path())
                .status == 0);
  for (const char* name : {"court-team-en-1.pdf", "court-team-en-3.pdf"})
    CHECK(bytes_of(one.path() / name) == bytes_of(two.path() / name));
}

TEST_CASE("A packet is no larger than its pieces and a tenth") {
  const TempFolder pieces;
  std::size_t sum = 0;
  for (const auto& [material, layout] :
       {std::pair{"key-takeaways", "letter-columns"},
        std::pair{"palm-card", "letter-half-fold-duplex"},
        std::pair{"cps-tip-sheet", "letter-tip-sheet"},
        std::pair{"survivor-centered-principles", "letter-principles"},
        std::pair{"policy-and-practice", "letter-one-page"},
        std::pair{"discussion-guide", "letter-worksheet"},
        std::pair{"references", "letter-references"}}) {
    REQUIRE(run_pliego({"render", material, "--layout", layout, "--lang", "en", "--format", "pdf",
                        "--project", real_project(), "--out", pieces.path()})
                .status == 0);
  }
  for (const auto& entry : fs::recursive_directory_iterator(pieces.path()))
    if (entry.is_regular_file()) sum += entry.file_size();
  CHECK(fs::file_size(made() / "half-day-training-en.pdf") < sum * 11 / 10);
}

TEST_CASE("Faults of a packet are told with their place, and nothing is written") {
  const ProjectCopy copy(real_project());
  const auto told = [&](const std::string& items) {
    copy.write("content/packets/bad.yaml",
               "packet: bad\ntitle: Bad\nlanguages: [en]\nitems:\n" + items);
    const Said said = run_pliego({"packet", "bad", "--project", copy.root(), "--out",
                                  copy.root() / "out", "--for", "office"});
    CHECK(said.status == 1);
    CHECK_FALSE(fs::exists(copy.root() / "out"));
    return places_of_errors(said.err);
  };
  using Places = std::vector<std::string>;
  const std::string file = "content/packets/bad.yaml";
  CHECK(told("  - {material: case-planning-using-violence}\n  - {material: survivor-card}\n") ==
        Places{place(file, 5, "packet-mix")});
  CHECK(told("  - {material: safety-engagement-plan, layout: letter-plan-team}\n"
             "  - {material: case-planning-children}\n") == Places{place(file, 5, "packet-mix")});
  CHECK(told("  - {material: overview, layout: story}\n") ==
        Places{place(file, 5, "packet-layout")});
  CHECK(told("  - {material: palm-card, title: For the addict}\n") ==
        Places{place(file, 5, "shaming-word")});
  CHECK(told("  - {pdf: inserts/agenda.pdf}\n  - cover\n") == Places{place(file, 5, "packet-pdf")});
  CHECK(told("  - {material: palm-card, layout: folded}\n") ==
        Places{place(file, 5, "unknown-layout")});
  CHECK_THAT(run_pliego({"packet", "bad", "--project", copy.root()}).err,
             Catch::Contains("It has 'card-5x7', 'letter-half-fold'"));
}

TEST_CASE("'pliego check' tells of faults in packets") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.write(
      "content/packets/bad.yaml",
      "packet: bad\ntitle: {en: Bad}\nlanguages: [en, es, fr]\nitems:\n  - material: palm-card\n");
  const Said said = run_pliego({"check", "--project", copy.root()});
  CHECK_THAT(said.err, Catch::Contains("[packet-words]"));
  CHECK_THAT(said.err, Catch::Contains("[packet-language]"));
}

TEST_CASE("A name that no font has is told with its place in the list, and nothing is written") {
  const TempFolder folder;
  const fs::path list = folder.path() / "people.csv";
  pliego::write_file(list, "name\nAna\n\xF0\x92\x80\x80\n");
  const Said said = packet({"court-team", "--participants", list.string()}, folder.path() / "out");
  CHECK(said.status == 1);
  CHECK(places_of_errors(said.err) ==
        std::vector<std::string>{place(list.string(), 3, "missing-glyph")});
  CHECK_FALSE(fs::exists(folder.path() / "out"));
}

TEST_CASE("A draft is printed only where that was asked for") {
  const TempFolder folder;
  const auto out = folder.path() / "out";
  const Said said = packet({"court-team", "--for", "office", "--language", "es"}, out);
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Catch::Contains("[draft-translation]"));
  CHECK_FALSE(fs::exists(out));
  CHECK(packet({"court-team", "--language", "es"}, out).status == 0);
}

TEST_CASE("What is not there is wrong usage, with what there is") {
  const TempFolder folder;
  const Said unknown = packet({"half-day-traning"}, folder.path());
  CHECK(unknown.status == 2);
  CHECK_THAT(unknown.err, Catch::Contains("half-day-training"));
  CHECK(packet({"half-day-training", "--language", "fr"}, folder.path()).status == 2);
  CHECK(packet({"half-day-training", "--both", "--language", "es"}, folder.path()).status == 2);
  CHECK(packet({"half-day-training", "--out", "one.pdf"}, folder.path()).status == 2);
}

TEST_CASE("A new packet's start is sound as it stands") {
  const ProjectCopy copy(real_project());
  REQUIRE(run_pliego({"packet", "--new", "our-training", "--project", copy.root()}).status == 0);
  const auto out = copy.root() / "out";
  CHECK(run_pliego({"packet", "our-training", "--project", copy.root(), "--out", out}).status == 0);
  CHECK(fs::exists(out / "our-training-en.pdf"));
  CHECK(run_pliego({"packet", "--new", "our-training", "--project", copy.root()}).status == 2);
}

}  // namespace pliego::packet_test
