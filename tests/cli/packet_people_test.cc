// `pliego packet --participants … --out everyone.pdf`: everybody's packets in one file.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/packet_said.h"
#include "cli/ticket_sums.h"
#include "files/files.h"
#include "support/project_copy.h"
#include "support/temp_folder.h"

namespace pliego::packet_people_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

struct Person {
  std::string name, language;
};

const std::vector<Person> people = {
    {"Ana Ruiz", "es"}, {"Ben Ode", "en"}, {"Carla Paz", "es"}, {"Dot Ng", "en"}, {"Eva Li", "en"}};

fs::path list_in(const TempFolder& folder) {
  const fs::path list = folder.path() / "people.csv";
  std::string csv = "name,language\n";
  for (const Person& person : people) csv += person.name + "," + person.language + "\n";
  pliego::write_file(list, csv);
  return list;
}

// Made once for each purpose.
fs::path everyone_for(const std::string& purpose) {
  static const TempFolder folder;
  const fs::path file = folder.path() / (purpose + ".pdf");
  if (!fs::exists(file))
    REQUIRE(make_packet({"half-day-training", "--for", purpose, "--draft", "--participants",
                         list_in(folder).string()},
                        file)
                .status == 0);
  return file;
}

int pages_each(const fs::path& everyone) {
  const int all = page_count(everyone), count = static_cast<int>(people.size());
  // On paper each begins on a front; the last packet has no blank page after it.
  return (all + count - 1) / count;
}

}  // namespace

TEST_CASE("One file has everybody's packet, in the list's order and each in their language") {
  for (const char* purpose : {"screen", "office", "press"}) {
    INFO(purpose);
    const fs::path file = everyone_for(purpose);
    CHECK(is_sound(file));
    const int each = pages_each(file);
    if (purpose != std::string("screen")) CHECK(each % 2 == 0);
    for (int i = 0; i < static_cast<int>(people.size()); ++i) {
      const auto& [name, language] = people[static_cast<std::size_t>(i)];
      INFO(name);
      CHECK_THAT(text_of_page(file, each * i + 1), Contains(name));
      const int contents = purpose == std::string("screen") ? 2 : 3;
      CHECK_THAT(text_of_page(file, each * i + contents),
                 Contains(language == "es" ? "Contenido" : "Contents"));
      CHECK_THAT(
          text_of_page(file, each * i + contents + 2),
          Contains((language == "es" ? "Página " : "Packet page ") + std::to_string(contents + 2)));
    }
  }
}

TEST_CASE("What participants share is painted once") {
  for (const char* purpose : {"screen", "office", "press"}) {
    INFO(purpose);
    const fs::path file = everyone_for(purpose);
    const std::vector<std::string> contents = contents_of_pages(file);
    const auto each = static_cast<std::size_t>(pages_each(file));
    for (std::size_t page = 1; page + 1 < each; ++page) {
      CHECK(contents.at(3 * each + page) == contents.at(4 * each + page));  // Dot's and Eva's
      const bool is_shared = contents.at(each + page) == contents.at(3 * each + page);
      CHECK(is_shared == (purpose == std::string("press")));  // Ben's are tagged elsewhere
    }
    CHECK(contents.at(3 * each) != contents.at(4 * each));  // the covers
  }
}

TEST_CASE("Each further person adds a cover and little more to the file") {
  const TempFolder folder;
  const auto bytes_for = [&](int count) {
    std::string csv = "name\n";
    for (int i = 0; i < count; ++i) csv += "Person " + std::to_string(i + 10) + "\n";
    const fs::path list = folder.path() / "list.csv", out = folder.path() / "all.pdf";
    pliego::write_file(list, csv);
    REQUIRE(make_packet({"court-team", "--participants", list.string()}, out).status == 0);
    return static_cast<double>(fs::file_size(out));
  };
  const double one = bytes_for(1), two = bytes_for(2), forty = bytes_for(40);
  CHECK((forty - two) / 38 < one / 20);
}

TEST_CASE("Bookmarks name everybody, and the first in each language has the packet's own") {
  const Json json = Json::parse(
      run_program({"qpdf", "--json", "--json-key=outlines", everyone_for("office")}).out);
  REQUIRE(json["outlines"].size() == people.size());
  const int each = pages_each(everyone_for("office"));
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Json& entry = json["outlines"][i];
    CHECK(entry["title"] == people[i].name);
    CHECK(entry["destpageposfrom1"] == each * static_cast<int>(i) + 1);
    CHECK(entry["kids"].empty() == (i > 1));
  }
}

TEST_CASE("A file for everyone is tagged for readers, and for a press it is not") {
  CHECK(told_of(everyone_for("screen"), "Tagged") == "yes");
  CHECK(told_of(everyone_for("press"), "Tagged") == "no");
  const std::string structure =
      run_program({"pdfinfo", "-struct-text", everyone_for("office").string()}).out;
  for (const Person& person : people) CHECK_THAT(structure, Contains(person.name));
}

TEST_CASE("The ticket of a file for everyone says that it is printed once") {
  const fs::path ticket = everyone_for("office").parent_path() / "office-ticket.json";
  const Json json = Json::parse(bytes_of(ticket));
  check_adds_up(ticket);
  CHECK(json["packets"] == 5);
  REQUIRE(json["files"].size() == 1);
  CHECK(json["files"][0]["file"] == "office.pdf");
  CHECK(json["files"][0]["all_packets"] == true);
  CHECK(json["files"][0]["sheets"] == pages_each(everyone_for("office")) / 2 * 5);
  CHECK_THAT(text_of_page(ticket.parent_path() / "office-ticket.pdf", 1), Contains("office.pdf"));
}

TEST_CASE("Other paper of everybody's packets has a file for each language") {
  const TempFolder folder;
  REQUIRE(make_packet({"clinic-starter", "--for", "office", "--draft", "--participants",
                       list_in(folder).string()},
                      folder.path() / "all.pdf")
              .status == 0);
  for (const char* name : {"all.pdf", "all-en-card-5x7.pdf", "all-es-card-5x7.pdf",
                           "all-ticket.pdf", "all-ticket.json"})
    CHECK(fs::exists(folder.path() / name));
  const Json ticket = Json::parse(bytes_of(folder.path() / "all-ticket.json"));
  int cards = 0;
  for (const Json& file : ticket["files"])
    if (file["file"] == "all-en-card-5x7.pdf") cards = file["sheets"];
  CHECK(cards == 3);  // for those who read English
}

TEST_CASE("A packet without a cover is the same for everyone") {
  const ProjectCopy copy(real_project());
  copy.write("content/packets/plain.yaml",
             "packet: plain\ntitle: Plain\nlanguages: [en]\nitems:\n  - {material: references}\n"
             "  - {material: key-takeaways}\n");
  const TempFolder folder;
  const fs::path list = folder.path() / "list.csv", out = folder.path() / "all.pdf";
  pliego::write_file(list, "name\nAna\nBen\nCleo\n");
  REQUIRE(make_packet({"plain", "--participants", list.string()}, out, copy.root()).status == 0);
  CHECK(is_sound(out));
  const std::vector<std::string> contents = contents_of_pages(out);
  const std::size_t each = contents.size() / 3;
  CHECK(contents.at(each) == contents.at(2 * each));
}

TEST_CASE("The file for everyone has the same bytes each time, on one thread and on two") {
  const TempFolder folder;
  const fs::path one = folder.path() / "one/all.pdf", two = folder.path() / "two/all.pdf";
  for (const auto& [file, jobs] : {std::pair{one, "1"}, std::pair{two, "2"}})
    REQUIRE(
        make_packet(
            {"half-day-training", "--participants", list_in(folder).string(), "--jobs", jobs}, file)
            .status == 0);
  CHECK(bytes_of(one) == bytes_of(two));
}

TEST_CASE("Booklets of several people are files of their own") {
  const TempFolder folder;
  const Said said =
      make_packet({"half-day-training", "--booklet", "--participants", list_in(folder).string()},
                  folder.path() / "all.pdf");
  CHECK(said.status == 2);
  CHECK_THAT(said.err, Contains("name a folder"));
}

}  // namespace pliego::packet_people_test
