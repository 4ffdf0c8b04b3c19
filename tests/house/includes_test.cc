// Holds what the compiler can't: which outside headers stay in which room, and that the rooms are
// told as they are.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace pliego::includes_test {

namespace {

const std::filesystem::path source = std::filesystem::path(PLIEGO_SOURCE_DIR) / "src";

// Outside headers that only some rooms may see, by how they begin.
const std::vector<std::pair<std::string, std::set<std::string>>> kept = {
    {"hpdf", {"pdf"}},
    {"cairo", {"png"}},
    {"lcms2", {"picture", "press"}},
    {"libdeflate", {"files", "picture", "pdf", "png"}},
    {"yaml-cpp/", {"yaml"}},
    {"hyphen", {"text"}},
    {"expat", {"base", "inserts", "picture", "translate"}},
    {"qpdf/", {"inserts"}},
    {"CLI/", {"cli"}},
    {"hb-subset", {"pdf"}},
    {"qrencode", {"layout"}},
    {"png.h", {"picture"}},
    {"jpeglib.h", {"picture"}},
};

struct Include {
  std::string file, room, header;
};

std::string_view without_space(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

// What a line includes, with its quotes; empty where it includes nothing.
std::string_view included(std::string_view line) {
  for (const std::string_view word : {"#", "include"}) {
    line = without_space(line);
    if (!line.starts_with(word)) return {};
    line.remove_prefix(word.size());
  }
  line = without_space(line);
  if (!line.starts_with('"') && !line.starts_with('<')) return {};
  const std::size_t end = line.find_first_of("\">", 1);
  return end == line.npos || end == 1 ? std::string_view() : line.substr(0, end + 1);
}

std::vector<Include> includes() {
  std::vector<Include> all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source)) {
    if (!entry.is_regular_file()) continue;
    const auto relative = std::filesystem::relative(entry.path(), source);
    if (std::distance(relative.begin(), relative.end()) < 2) continue;  // main.cc
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);)
      if (const std::string_view found = included(line); !found.empty())
        all.push_back({relative.string(), relative.begin()->string(),
                       std::string(found.substr(1, found.size() - 2))});
  }
  return all;
}

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string room_of(const std::string& header) { return header.substr(0, header.find('/')); }

}  // namespace

TEST_CASE("docs/architecture.md shows the rooms as src/CMakeLists.txt has them") {
  const std::string rooms = read(PLIEGO_ROOMS);
  REQUIRE(rooms.find("| `engine` |") != rooms.npos);
  INFO("It should have these lines:\n" << rooms);
  CHECK(read(source.parent_path() / "docs/architecture.md").find(rooms) != std::string::npos);
}

TEST_CASE("libharu stays in pdf, cairo in png, and so each outside library in its room") {
  for (const Include& include : includes()) {
    for (const auto& [form, rooms] : kept) {
      if (!include.header.starts_with(form)) continue;
      INFO(include.file << " includes " << include.header);
      CHECK(rooms.contains(include.room));
    }
  }
}

TEST_CASE("draw knows of text only what a font and a run of glyphs are") {
  for (const Include& include : includes()) {
    if (include.room != "draw" || room_of(include.header) != "text") continue;
    INFO(include.file << " includes " << include.header);
    CHECK((include.header == "text/font.h" || include.header == "text/glyph_run.h"));
  }
}

}  // namespace pliego::includes_test
