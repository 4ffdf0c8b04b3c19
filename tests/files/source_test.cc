// A folder and memory answer alike.
#include "files/source.h"

#include <catch2/catch.hpp>

#include "support/temp_folder.h"

namespace pliego::source_test {

using files::Entry;
using files::Source;
using pliego::test::TempFolder;
namespace fs = std::filesystem;

namespace {

const std::map<std::string, std::string> some = {{"content/en/card.yaml", "a: b"},
                                                 {"content/en-x/card.yaml", "c"},
                                                 {"content/en.yaml", ""},
                                                 {"fonts/fonts.yaml", "fonts"}};

using Names = std::vector<std::string>;

void check(const Source& source) {
  CHECK(source.find("content/en/card.yaml").entry == Entry::file);
  CHECK(source.find("content/en/card.yaml").size == 4);
  CHECK(source.find("content/en/card.yaml").bytes == "a: b");
  CHECK(source.find("content/en/card.yaml", 3).size == 4);
  CHECK(source.find("content/en/card.yaml", 3).bytes.empty());
  CHECK(source.find("content/en").entry == Entry::folder);
  CHECK(source.find("").entry == Entry::folder);
  CHECK(source.find("content/e").entry == Entry::nothing);
  CHECK(source.find("content/en/card.yaml/x").entry == Entry::nothing);
  CHECK(source.read("fonts/fonts.yaml") == "fonts");
  CHECK_THROWS_AS(source.read("fonts/none.yaml"), SystemError);
  CHECK_THROWS_AS(source.read("fonts/fonts.yaml", 4), SystemError);
  CHECK(source.names("") == Names{"content", "fonts"});
  CHECK(source.names("content") == Names{"en", "en-x", "en.yaml"});
  CHECK(source.names("content/en") == Names{"card.yaml"});
  CHECK_THROWS_AS(source.names("none"), SystemError);

  const auto bytes = source.open("content/en/card.yaml");
  CHECK(bytes->size() == 4);
  std::string part = "??????";
  CHECK(bytes->read(1, part) == 3);
  CHECK(part == ": b???");
  CHECK(bytes->read(4, part) == 0);
  CHECK(bytes->read(std::uintmax_t{1} << 40, part) == 0);
  CHECK_THROWS_AS(source.open("content/none"), SystemError);

  const Source english = source.below("content/en");
  CHECK(english.names("") == Names{"card.yaml"});
  CHECK(english.read("card.yaml") == "a: b");
  CHECK(english.open("card.yaml")->size() == 4);
  CHECK(english.find("../en.yaml").entry != Entry::file);
  CHECK(source.below("content").below("en").read("card.yaml") == "a: b");
  CHECK(source.below("none").find("card.yaml").entry == Entry::nothing);
}

}  // namespace

TEST_CASE("a folder and memory with the same files answer alike") {
  check(Source::of(some));
  const TempFolder folder;
  for (const auto& [path, bytes] : some) write_file(folder / path, bytes);
  check(folder.path());
}

TEST_CASE("links that lead out of a folder are told apart and not followed") {
  const TempFolder folder;
  write_file(folder / "secret.yaml", "x");
  write_file(folder / "p/own.yaml", "y");
  fs::create_symlink("../secret.yaml", folder / "p/file.yaml");
  fs::create_directory_symlink("..", folder / "p/up");
  fs::create_symlink("own.yaml", folder / "p/good.yaml");
  const Source source(folder / "p");
  CHECK_THROWS_AS(source.open("file.yaml"), SystemError);
  CHECK(source.below("up").find("secret.yaml").entry == Entry::outside);
  CHECK(source.below("up").find("").entry == Entry::folder_outside);
  CHECK_THROWS_AS(source.below("up").read("secret.yaml"), SystemError);
  CHECK_THROWS_AS(source.below("up").open("secret.yaml"), SystemError);
  CHECK_THROWS_AS(source.below("up").names(""), SystemError);
  CHECK(source.find("file.yaml").entry == Entry::outside);
  CHECK(source.find("up").entry == Entry::folder_outside);
  CHECK(source.find("up/secret.yaml").entry == Entry::outside);
  CHECK(source.find("good.yaml").entry == Entry::file);
  CHECK(source.find("good.yaml").is_link);
  CHECK_FALSE(source.find("own.yaml").is_link);
  CHECK_THROWS_WITH(source.read("file.yaml"), Catch::Contains("outside"));
  CHECK_THROWS_WITH(source.names("up"), Catch::Contains("outside"));
}

}  // namespace pliego::source_test
