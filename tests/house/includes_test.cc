// Holds the directions of the house: which module may include which, and which outside headers stay
// where.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

const std::filesystem::path source = std::filesystem::path(PLIEGO_SOURCE_DIR) / "src";

const std::map<std::string, std::set<std::string>> may_use = {
    {"base", {}},
    {"files", {"base"}},
    {"picture", {"base"}},
    {"content", {"base", "picture"}},
    {"language", {"base", "content"}},
    {"text", {"base"}},
    {"draw", {"base", "text"}},
    {"layout", {"base", "content", "language", "text", "draw"}},
    {"sheet", {"base", "draw", "text"}},
    {"guide", {"base", "content", "language", "draw", "layout", "sheet"}},
    {"packet", {"base", "content", "language", "draw", "layout", "sheet", "guide"}},
    {"profiles", {}},
    {"press", {"base", "draw", "text", "profiles"}},
    {"preflight", {"base", "draw", "text", "press"}},
    {"pdf", {"base", "draw", "picture", "text", "profiles"}},
    {"inserts", {"base", "draw"}},
    {"png", {"base", "draw", "picture", "text"}},
    {"svg", {"base", "draw", "picture", "text"}},
    {"html", {"base", "draw", "svg", "text"}},
    {"check", {"base", "content", "language", "text", "draw"}},
    {"translate", {"base", "content", "language"}},
    {"proof", {"base", "text", "draw", "sheet"}},
    {"engine",
     {"base", "files", "content", "language", "text", "draw", "layout", "sheet", "guide", "packet",
      "press", "preflight", "pdf", "png", "svg", "html", "check", "translate", "proof", "inserts"}},
    {"cli",
     {"base", "files", "content", "language", "text", "draw", "layout", "sheet", "packet",
      "preflight", "pdf", "check", "translate", "inserts", "engine"}},
};

// Outside headers that only some modules may see, by how they begin.
const std::vector<std::pair<std::string, std::set<std::string>>> kept = {
    {"hpdf", {"pdf"}},
    {"cairo", {"png"}},
    {"lcms2", {"base", "press"}},
    {"libdeflate", {"base", "pdf", "picture", "png"}},
    {"yaml-cpp/", {"base"}},
    {"hyphen", {"text"}},
    {"expat", {"base", "inserts", "picture", "translate"}},
    {"qpdf/", {"inserts"}},
    {"CLI/", {"cli"}},
    {"hb-subset", {"pdf"}},
    {"qrencode", {"layout"}},
    {"png.h", {"base"}},
    {"jpeglib.h", {"base"}},
};

struct Include {
  std::string file, module, header;
  bool quoted;
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
                       std::string(found.substr(1, found.size() - 2)), found.front() == '"'});
  }
  return all;
}

std::string module_of(const std::string& header) { return header.substr(0, header.find('/')); }

}  // namespace

TEST_CASE("every module includes only those it may") {
  const auto all = includes();
  REQUIRE(all.size() > 100);
  for (const Include& include : all) {
    if (!include.quoted) continue;
    INFO(include.file << " includes " << include.header);
    REQUIRE(may_use.contains(include.module));
    const std::string used = module_of(include.header);
    CHECK((used == include.module || may_use.at(include.module).contains(used)));
  }
}

TEST_CASE("libharu stays in pdf, cairo in png, and so each outside library in its module") {
  for (const Include& include : includes()) {
    for (const auto& [form, modules] : kept) {
      if (!include.header.starts_with(form)) continue;
      INFO(include.file << " includes " << include.header);
      CHECK(modules.contains(include.module));
    }
  }
}

TEST_CASE("draw knows of text only what a font and a run of glyphs are") {
  for (const Include& include : includes()) {
    if (include.module != "draw" || module_of(include.header) != "text") continue;
    INFO(include.file << " includes " << include.header);
    CHECK((include.header == "text/font.h" || include.header == "text/glyph_run.h"));
  }
}
