#include "files/kept.h"

#include <catch2/catch.hpp>

#include "files/files.h"
#include "support/project_copy.h"

namespace pliego::kept_test {

using pliego::test::bytes_of;
using pliego::test::TempFolder;
namespace fs = std::filesystem;

namespace {

using files::kept_in_folder;
using Found = std::optional<std::string>;

// Of a folder, by name.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  return names;
}

}  // namespace

TEST_CASE("what is kept is found, by its name alone") {
  const TempFolder folder;
  for (const auto& kept : {files::kept_in_memory(), kept_in_folder(folder / "a/b")}) {
    CHECK_FALSE(kept->find("one"));
    kept->keep("one", std::string("with \0 in it", 12));
    kept->keep("none", "");
    CHECK(kept->find("one") == Found(std::string("with \0 in it", 12)));
    CHECK(kept->find("none") == Found(""));
    CHECK_FALSE(kept->find("two"));
  }
  CHECK(kept_in_folder(folder / "a/b")->find("none") == Found(""));  // by the next process
}

TEST_CASE("memory that is full forgets, and what is larger than it is not kept") {
  const auto kept = files::kept_in_memory(10);
  kept->keep("one", "123456");
  kept->keep("two", "123456");
  CHECK_FALSE(kept->find("one"));
  CHECK(kept->find("two"));
  kept->keep("three", "12345678901");
  CHECK_FALSE(kept->find("three"));
}

TEST_CASE("a kept file that is damaged, cut off or foreign is as none, and can be kept anew") {
  const TempFolder folder;
  const auto kept = kept_in_folder(folder / "k");
  kept->keep("one", "the bytes");
  const std::string whole = bytes_of(folder / "k/one");
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string other = whole;
    other[i] = static_cast<char>(other[i] ^ 1);
    write_file(folder / "k/one", other);
    CHECK_FALSE(kept->find("one"));
    write_file(folder / "k/one", whole.substr(0, i));
    CHECK_FALSE(kept->find("one"));
  }
  kept->keep("one", "the bytes");
  CHECK(kept->find("one") == Found("the bytes"));
  fs::remove(folder / "k/one");
  fs::create_directory(folder / "k/one");
  CHECK_FALSE(kept->find("one"));
  kept->keep("one", "the bytes");  // there is no room for it
  CHECK_FALSE(kept->find("one"));
}

TEST_CASE("the folder may vanish at any time, and may be one that nothing can be written to") {
  const TempFolder folder;
  const auto kept = kept_in_folder(folder / "k");
  kept->keep("one", "1");
  fs::remove_all(folder / "k");
  CHECK_FALSE(kept->find("one"));
  kept->keep("one", "1");
  CHECK(kept->find("one") == Found("1"));
  CHECK(names_in(folder / "k") == std::vector<std::string>{"one"});
  CHECK(fs::status(folder / "k").permissions() == fs::perms::owner_all);

  write_file(folder / "file", "");
  const auto nowhere = kept_in_folder(folder / "file/k");
  nowhere->keep("one", "1");
  CHECK_FALSE(nowhere->find("one"));
}

TEST_CASE("the folder is its owner's alone, and a link to another one is not used") {
  const TempFolder folder;
  kept_in_folder(folder / "k")->keep("one", "1");
  CHECK(fs::status(folder / "k").permissions() == fs::perms::owner_all);
  fs::create_directory(folder / "theirs");
  fs::create_directory_symlink("theirs", folder / "link");
  kept_in_folder(folder / "link")->keep("one", "1");
  CHECK(names_in(folder / "theirs").empty());
}

TEST_CASE("past its bounds the folder forgets what is oldest") {
  const TempFolder folder;
  for (int i = 0; i < 9; ++i) kept_in_folder(folder / "k", 8)->keep(std::to_string(i), "x");
  const auto hour = std::chrono::hours(1);
  for (int i = 0; i < 5; ++i)
    fs::last_write_time(folder / "k" / std::to_string(i), fs::file_time_type::clock::now() - hour);
  kept_in_folder(folder / "k", 8)->keep("new", "x");
  CHECK(names_in(folder / "k").size() == 6);
  CHECK(kept_in_folder(folder / "k")->find("8"));
  CHECK(kept_in_folder(folder / "k")->find("new"));
}

}  // namespace pliego::kept_test
