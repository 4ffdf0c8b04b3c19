// Fields of blocks are named by the handles of their kind (content/field_handle.h): a string would
// compile however it is spelt.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

namespace pliego::block_fields_test {

namespace {

const std::filesystem::path source = std::filesystem::path(PLIEGO_SOURCE_DIR) / "src";

std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// A field that is asked for, set or listed in a kind's table by a string, or by a handle made on
// the spot.
bool names_by_string(const std::string& text) {
  static const std::regex by_string(
      R"(\bfields(\.values)?(\[|\.[a-z_]+\()\{?"|\.values(\[|\.[a-z_]+\()\{?"|\.key = \w*\{")");
  return std::regex_search(text, by_string);
}

// Whether the line above, or one of its own, says that a field is not in files.
bool is_given_later(const std::string& header, std::size_t at) {
  const std::size_t line = header.rfind('\n', at), above = header.rfind('\n', line - 1);
  return header.find("// Not in files", above) < at;
}

}  // namespace

TEST_CASE("a field named by a string is known") {
  CHECK(names_by_string("block.fields.text(\"title\")"));
  CHECK(names_by_string("item.fields.values[\"text\"] = text"));
  CHECK(names_by_string("block.fields.text({\"title\"})"));
  CHECK(names_by_string("{.key = MessageField{\"title\"}, .required = true}"));
  CHECK_FALSE(names_by_string("block.fields.word(content::list::style, \"bullets\")"));
}

TEST_CASE("no source names a field of a block by a string") {
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source)) {
    if (entry.path().extension() != ".cc" && entry.path().extension() != ".h") continue;
    INFO(entry.path());
    CHECK_FALSE(names_by_string(text_of(entry.path())));
    ++files;
  }
  CHECK(files > 300);
}

TEST_CASE("every handle of a kind stands in its table, or is said to be given later") {
  static const std::regex handle(R"(inline constexpr \w+Field(?:<\w+>)? (\w+)\{"(\w+)\"\};)");
  int handles = 0, later = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source / "content/public/blocks")) {
    std::filesystem::path table = source / "content/blocks" / entry.path().filename();
    table.replace_extension(".cc");
    const std::string header = text_of(entry.path()), fields = text_of(table);
    for (std::sregex_iterator found(header.begin(), header.end(), handle), end; found != end;
         ++found) {
      const std::string name = (*found)[1];
      INFO(entry.path() << ": " << name);
      CHECK(name == (*found)[2]);
      ++handles;
      if (std::regex_search(fields, std::regex(R"(\.key = [\w:]*::)" + name + R"(\b)"))) continue;
      ++later;
      CHECK(is_given_later(header, static_cast<std::size_t>(found->position())));
    }
  }
  CHECK(handles > 60);
  CHECK(later == 3);
}

}  // namespace pliego::block_fields_test
