// What the scripts do where a project's folder has been moved.
#include <catch2/catch.hpp>

#include "files/files.h"
#include "program/program.h"
#include "support/temp_folder.h"

namespace pliego::scripts_test {

using namespace pliego::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

// A folder with the scripts' common part and a build that was made in `made_in`. CMake is a
// stand-in that says what it is asked.
struct Moved {
  TempFolder folder;

  explicit Moved(const std::string& made_in) {
    const fs::path source = real_project();
    pliego::write_file(folder / "script/common.sh", pliego::read_file(source / "script/common.sh"));
    pliego::write_file(folder / "build/release/CMakeCache.txt",
                       "CMAKE_HOME_DIRECTORY:INTERNAL=" +
                           (made_in.empty() ? folder.path().string() : made_in) + "\n");
  }

  std::string build() const {
    return run_program({"bash", "-c",
                        "set -euo pipefail; source '" + (folder / "script/common.sh").string() +
                            "'; cmake() { :; }; build release"})
        .out;
  }
};

}  // namespace

TEST_CASE("A build that came along with a moved folder is made anew, and that is said") {
  const Moved moved("/nowhere/before");
  CHECK_THAT(moved.build(), Contains("moved or copied"));
  CHECK_FALSE(fs::exists(moved.folder / "build/release/CMakeCache.txt"));
  CHECK(moved.build().empty());
}

TEST_CASE("A copy beside its original has a build of its own") {
  const Moved original(""), copy(original.folder.path().string());
  CHECK_THAT(copy.build(), Contains("moved or copied"));
  CHECK(fs::exists(original.folder / "build/release/CMakeCache.txt"));
}

TEST_CASE("A build that was made here is kept") {
  const Moved here("");
  CHECK(here.build().empty());
  CHECK(fs::exists(here.folder / "build/release/CMakeCache.txt"));
}

}  // namespace pliego::scripts_test
