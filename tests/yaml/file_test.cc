#include "yaml/file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "files/files.h"
#include "support/temp_folder.h"

namespace pliego::file_test {

using Catch::Matchers::Contains;
using pliego::test::TempFolder;
namespace fs = std::filesystem;

namespace {

struct Loaded {
  bool good = false;
  std::vector<std::string> rules;
};

Loaded load(const files::Source& project, const std::string& name) {
  Diagnostics diagnostics;
  Loaded loaded;
  loaded.good = yaml::load(project, name, diagnostics).has_value();
  for (const Diagnostic& each : diagnostics.all()) {
    CHECK(each.place.file == name);
    loaded.rules.push_back(each.rule);
  }
  return loaded;
}

}  // namespace

TEST_CASE("a project's file is read, also over a link within the project") {
  const TempFolder folder;
  write_file(folder / "p/layouts/a.yaml", "a: b");
  fs::create_symlink("a.yaml", folder / "p/layouts/b.yaml");
  CHECK(load(folder / "p", "layouts/a.yaml").good);
  CHECK(load(folder / "p", "layouts/b.yaml").good);
  CHECK(load(folder / "p/layouts", "a.yaml").good);
}

TEST_CASE("a file that leads out of the project is never read, whichever part of its path does") {
  const TempFolder folder;
  using Rules = std::vector<std::string>;
  write_file(folder / "secret.yaml", "a: b");
  write_file(folder / "away/themes/t.yaml", "a: b");
  fs::create_directories(folder / "p/layouts");
  fs::create_symlink("../../secret.yaml", folder / "p/layouts/a.yaml");
  fs::create_symlink("/proc/self/environ", folder / "p/layouts/b.yaml");
  fs::create_symlink("../../nowhere.yaml", folder / "p/layouts/c.yaml");
  fs::create_directory_symlink("../../away/themes", folder / "p/layouts/themes");
  fs::create_directory_symlink("../away/themes", folder / "p/fonts");
  for (const char* name : {"layouts/a.yaml", "layouts/b.yaml", "layouts/c.yaml",
                           "layouts/themes/t.yaml", "fonts/t.yaml"})
    CHECK(load(folder / "p", name).rules == Rules{"path-outside"});
}

TEST_CASE("what is no file is told, and never waited for") {
  const TempFolder folder;
  using Rules = std::vector<std::string>;
  ::mkfifo((folder / "pipe.yaml").c_str(), 0600);
  fs::create_directory(folder / "folder.yaml");
  CHECK(load(folder.path(), "pipe.yaml").rules == Rules{"file-type"});
  CHECK(load(folder.path(), "folder.yaml").rules == Rules{"file-type"});
  CHECK(load(folder.path(), "none.yaml").rules == Rules{"file-missing"});
  CHECK(load(folder.path(), "none/none.yaml").rules == Rules{"file-missing"});
  CHECK_THROWS_WITH(read_file(folder / "pipe.yaml"), Contains("not an ordinary file"));
  CHECK_THROWS_WITH(read_file("/dev/zero"), Contains("not an ordinary file"));
  CHECK_THROWS_WITH(read_file("/dev/null"), Contains("not an ordinary file"));
  CHECK_THROWS_WITH(read_file(folder / "folder.yaml"), Contains("it is a folder"));
}

}  // namespace pliego::file_test
