// One name, one thing: two types of one name in one namespace are taken for one by the linker, and
// what destroys one then destroys the other (C++20, 6.3, one definition). No compiler tells it.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace pliego::names_test {

namespace {

const std::filesystem::path source = std::filesystem::path(PLIEGO_SOURCE_DIR) / "src";

// The name that a line defines at its beginning, as `struct Name {` or `class Name : public`;
// empty where it defines none.
std::string defined_type(std::string_view line) {
  bool found = false;
  for (const std::string_view word : {"enum ", "struct ", "class ", "union "}) {
    if (!line.starts_with(word)) continue;
    line.remove_prefix(word.size());
    found = true;
  }
  const std::size_t end = line.find_first_of(" :;{<(&*");
  if (!found || end == line.npos || end == 0 || line.substr(end).starts_with("::")) return {};
  const std::size_t next = line.find_first_not_of(' ', end);
  const bool body = next != line.npos && (line[next] == '{' || line[next] == ':' ||
                                          line.substr(next).starts_with("final"));
  return body && !line.ends_with(';') ? std::string(line.substr(0, end)) : std::string();
}

using Places = std::map<std::string, std::set<std::string>>;  // files by "namespace name"

// Of a file: types outside of other types and of nameless namespaces.
void add_types(const std::filesystem::path& file, Places& places) {
  std::ifstream stream(file);
  std::string space;
  bool nameless = false;
  for (std::string line; std::getline(stream, line);) {
    if (line == "namespace {") nameless = true;
    if (line == "}  // namespace") nameless = false;
    if (line.starts_with("namespace ") && line.ends_with(" {") && line != "namespace {")
      space = line.substr(10, line.size() - 12);
    if (const std::string name = defined_type(line); !nameless && !name.empty())
      places[space + " " + name].insert(std::filesystem::relative(file, source).string());
  }
}

}  // namespace

TEST_CASE("A type's definition is known by its line") {
  CHECK(defined_type("struct LinkTarget {") == "LinkTarget");
  CHECK(defined_type("class Reader final : public Base {") == "Reader");
  CHECK(
      defined_type("enum class Kind { one };").empty());  // of one line, without a body to destroy
  CHECK(defined_type("enum class Kind : char {") == "Kind");
  CHECK(defined_type("struct LinkTarget;").empty());
  CHECK(defined_type("struct LinkTarget made();").empty());
  CHECK(defined_type("struct Writer::Impl {").empty());  // within another type
  CHECK(defined_type("structure {").empty());
}

TEST_CASE("No two types of one namespace have the same name") {
  Places places;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source))
    if (entry.path().extension() == ".h" || entry.path().extension() == ".cc")
      add_types(entry.path(), places);
  CHECK(places.size() > 300);
  for (const auto& [type, files] : places) {
    std::string named;
    for (const std::string& file : files) named += "\n  " + file;
    INFO(type << " is defined in" << named);
    CHECK(files.size() == 1);
  }
}

}  // namespace pliego::names_test
