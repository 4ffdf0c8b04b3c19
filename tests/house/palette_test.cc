// Which colours a theme has is its file's business: the program knows them by role alone.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>

namespace pliego::palette_test {

namespace {

const std::filesystem::path root = PLIEGO_SOURCE_DIR;

// The rooms that a theme can reach. `picture` and `svg` have words of CSS and SVG of the same name.
constexpr const char* rooms[] = {"layout", "aids", "packet", "engine", "cli", "api"};

// The keys below "colors:" of a theme's file.
std::set<std::string> palette_of(const std::filesystem::path& theme) {
  std::set<std::string> names;
  std::ifstream stream(theme);
  bool inside = false;
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty() && line.front() != ' ') inside = line.starts_with("colors:");
    const std::size_t colon = line.find(':');
    if (inside && line.starts_with("  ") && colon != line.npos)
      names.insert(line.substr(2, colon - 2));
  }
  return names;
}

// Whether a line of a source says `name` by itself, between quotes. Not where a word is counted.
bool says(std::string_view line, const std::string& name) {
  return line.find('"' + name + '"') != line.npos && line.find("count_of(") == line.npos;
}

}  // namespace

TEST_CASE("a colour's name is known in a line of a source") {
  CHECK(says("theme.color(\"plum\")", "plum"));
  CHECK_FALSE(says("// plums", "plum"));
  CHECK_FALSE(says("count_of(lines, \"line\")", "line"));
}

TEST_CASE("no source says a name of a theme's palette") {
  std::set<std::string> names;
  for (const auto& theme : std::filesystem::directory_iterator(root / "layouts/themes"))
    names.merge(palette_of(theme.path()));
  CHECK(names.contains("plum"));
  CHECK(names.size() >= 10);
  int files = 0;
  for (const char* room : rooms) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "src" / room)) {
      if (entry.path().extension() != ".cc" && entry.path().extension() != ".h") continue;
      ++files;
      std::ifstream stream(entry.path());
      for (std::string line; std::getline(stream, line);)
        for (const std::string& name : names) {
          INFO(entry.path() << ": " << line);
          CHECK_FALSE(says(line, name));
        }
    }
  }
  CHECK(files > 200);
}

}  // namespace pliego::palette_test
