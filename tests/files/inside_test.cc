#include <catch2/catch.hpp>

#include "files/files.h"
#include "support/temp_folder.h"

namespace pliego::inside_test {

using pliego::test::TempFolder;
namespace fs = std::filesystem;

namespace {

// project/content/a.yaml, and a secret beside the project.
struct Project {
  TempFolder folder;
  fs::path root = folder / "project";
  Project() {
    write_file(root / "content/a.yaml", "a");
    write_file(folder / "secret.txt", "s");
    write_file(folder / "project-two/b.yaml", "b");
  }
};

}  // namespace

TEST_CASE("paths within the project are accepted, whether they exist or not") {
  const Project project;
  CHECK(inside(project.root, "content/a.yaml") == project.root / "content/a.yaml");
  CHECK(inside(project.root, "new/folder/file.png"));
  CHECK(inside(project.root, "content/../content/a.yaml"));
  CHECK(inside(project.root.string() + "/", "content/a.yaml"));
}

TEST_CASE("paths out of the project are refused") {
  const Project project;
  CHECK_FALSE(inside(project.root, ""));
  CHECK_FALSE(inside(project.root, "/etc/passwd"));
  CHECK_FALSE(inside(project.root, "../secret.txt"));
  CHECK_FALSE(inside(project.root, "content/../../secret.txt"));
  CHECK_FALSE(inside(project.root, "none/../../secret.txt"));
  CHECK_FALSE(inside(project.root, "../project-two/b.yaml"));
  CHECK_FALSE(inside(project.root, std::string_view("a\0b", 3)));
  CHECK_FALSE(inside(project.root / "missing", "a.yaml"));
}

TEST_CASE("links can't lead out of the project") {
  const Project project;
  fs::create_symlink("../secret.txt", project.root / "file");
  fs::create_directory_symlink("..", project.root / "up");
  fs::create_symlink("../not-there-yet", project.root / "dangling");
  fs::create_symlink("loop", project.root / "loop");
  fs::create_symlink("content/a.yaml", project.root / "good");
  CHECK_FALSE(inside(project.root, "file"));
  CHECK_FALSE(inside(project.root, "up/secret.txt"));
  CHECK_FALSE(inside(project.root, "up/new.txt"));
  CHECK_FALSE(inside(project.root, "dangling"));
  CHECK_FALSE(inside(project.root, "dangling/new.txt"));
  CHECK_FALSE(inside(project.root, "loop/new.txt"));
  CHECK(inside(project.root, "good"));
}

}  // namespace pliego::inside_test
