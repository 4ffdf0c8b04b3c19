// Files that people's programs make, as they come: each goes into a packet whole. How they were
// made is in producers/README.md.
#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <sstream>

#include "bench.h"
#include "bookmarks.h"
#include "files/files.h"
#include "placed_picture.h"
#include "structure_text.h"

namespace pliego::producers_test {

using namespace pliego::test;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> all_files() {
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(real_project() / "tests/inserts/producers"))
    if (entry.path().extension() == ".pdf") all.push_back(entry.path());
  std::sort(all.begin(), all.end());
  return all;
}

bool is_tagged(const fs::path& pdf) {
  return unpacked(pdf).find("/StructTreeRoot") != std::string::npos;
}

// Some programs' elements have marks that nothing is drawn for, or words in place of a picture that
// are none: there is nothing to keep.
std::string without_nothings(const std::string& structure) {
  static const std::regex nothing(" *page [0-9]+ \"NOTHING\"\n| /Alt (?=\n)");
  return std::regex_replace(structure, nothing, "");
}

// Where two texts part, a line of each, so that what is told can be read.
std::pair<std::string, std::string> first_difference(const std::string& one,
                                                     const std::string& other) {
  std::istringstream lines(one), others(other);
  std::string line, its_twin;
  while (true) {
    const bool has_line = !!std::getline(lines, line), has_twin = !!std::getline(others, its_twin);
    if (!has_line && !has_twin) return {};
    if (!has_line || !has_twin || line != its_twin)
      return {has_line ? line : "(end)", has_twin ? its_twin : "(end)"};
  }
}

// Made with this one file after cover and contents, which take `before` pages.
struct Packet {
  fs::path file;
  int before;
  bool is_printed;
  PlaceInPacket (*place)(Size page, int number);
};

void check_pictures(const fs::path& pdf, const Packet& packet) {
  const int pages = count_pages(pdf);
  for (int page = 1; page <= pages; page += std::max(1, pages - 1)) {  // the first and the last
    INFO("page " << page);
    const PlaceInPacket place = packet.place(shown_size(pdf, page), packet.before + page);
    const PictureDifference found = compare_in_packet(pdf, page, packet.file, place);
    INFO("mean " << found.mean << ", worst " << found.worst_block << " at " << found.block_x << ","
                 << found.block_y);
    CHECK(found.is_same_picture());
  }
}

void check_meaning(const fs::path& pdf, const Packet& packet) {
  std::vector<Bookmark> wanted = bookmarks_of(pdf);
  for (Bookmark& bookmark : wanted) bookmark.page += packet.before;
  CHECK(bookmarks_of_last_item(packet.file) == wanted);
  CHECK(unresolved_marks(packet.file).empty());
  if (!is_tagged(pdf)) return;
  const auto [is, was] =
      first_difference(without_nothings(structure_text(packet.file, 2, packet.before)),
                       without_nothings(structure_text(pdf)));
  CHECK(is == was);
}

}  // namespace

TEST_CASE("What programs make goes into a packet as it looks and as it reads", "[long]") {
  const std::vector<fs::path> files = all_files();
  REQUIRE(files.size() >= 30);
  for (const fs::path& from : files) {
    INFO(from.filename());
    const Bench bench;
    fs::copy_file(from, bench.pdf("a.pdf"));
    write_as_printed(from, bench.pdf("printed.pdf"));
    const std::string item = "  - {pdf: a.pdf, title: A}\n";
    REQUIRE(bench.make(item).status == 0);
    REQUIRE(bench.make(item, {"--for", "office", "--language", "en"}).status == 0);
    for (const Packet& packet :
         {Packet{bench.out("day-en.pdf"), 2, false, place_on_screen},
          Packet{bench.out("day-en-office.pdf"), 4, true, place_on_letter}}) {
      INFO(packet.file.filename());
      CHECK(is_sound(packet.file));
      check_pictures(bench.pdf(packet.is_printed ? "printed.pdf" : "a.pdf"), packet);
      check_meaning(bench.pdf("a.pdf"), packet);
    }
  }
}

}  // namespace pliego::producers_test
