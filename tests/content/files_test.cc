#include "files/files.h"

#include <catch2/catch.hpp>

#include "content/project.h"
#include "support/small_project.h"

namespace pliego::content::files_test {

namespace {

using Told = std::vector<std::string>;
namespace fs = std::filesystem;

Told faults(const test::SmallProject& small) {
  Diagnostics diagnostics;
  load_project(small.root(), diagnostics);
  return test::told(diagnostics);
}

std::string many(int count, std::string_view before, std::string_view after) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += std::string(before) + std::to_string(i) + std::string(after);
  }
  return text;
}

}  // namespace

TEST_CASE("a file that would silently be passed over") {
  const test::SmallProject small;
  small.write("content/en/tips.yml", "material: tips\n");
  CHECK(faults(small) == Told{"error file-name content/en/tips.yml"});
}

TEST_CASE("a link out of the project is not followed") {
  const test::SmallProject small, other;
  fs::remove(small.root() / "content/facts.yaml");
  fs::create_symlink(other.root() / "content/facts.yaml", small.root() / "content/facts.yaml");
  const Told told = faults(small);
  REQUIRE_FALSE(told.empty());
  CHECK(std::count(told.begin(), told.end(), "error path-outside content/facts.yaml") == 1);
}

TEST_CASE("a folder in place of a file") {
  const test::SmallProject small;
  fs::create_directory(small.root() / "content/en/tips.yaml");
  CHECK(faults(small) == Told{"error file-type content/en/tips.yaml"});
}

TEST_CASE("a file past the bound") {
  const test::SmallProject small;
  small.write("content/es/card.yaml", std::string(max_input_bytes + 1, '#'));
  CHECK(faults(small) == Told{"error yaml-size content/es/card.yaml"});
}

TEST_CASE("counts past their bounds are told once") {
  const test::SmallProject small;
  small.change("content/en/card.yaml", "  help:\n",
               "  lines:\n" + many(600, "    - {kind: rule, id: r", "}\n") + "  help:\n");
  CHECK(faults(small) == Told{"error value-range content/en/card.yaml:510"});

  const test::SmallProject other;
  other.change("content/en/card.yaml",
               "        pressure:", many(200, "        i", ": Text.\n") + "        pressure:");
  CHECK(faults(other) == Told{"error value-range content/en/card.yaml:16"});
}

TEST_CASE("too many languages and materials") {
  const test::SmallProject small;
  for (int i = 0; i < 61; ++i) small.write("content/l" + std::to_string(i) + "/x.txt", "");
  Told told = faults(small);
  CHECK(std::count(told.begin(), told.end(), "error value-range content") == 1);

  const test::SmallProject other;
  for (int i = 0; i < 201; ++i) {
    const std::string name = "m" + std::to_string(i);
    other.write("content/en/" + name + ".yaml", "material: " + name + "\n");
  }
  told = faults(other);
  CHECK(std::count(told.begin(), told.end(), "error value-range content/en") == 1);
}

TEST_CASE("the nearest folder upward that is a project") {
  const test::SmallProject small;
  CHECK_FALSE(find_project(small.root()));  // it has neither layouts nor fonts
  small.write("layouts/x.yaml", "");
  small.write("fonts/x.yaml", "");
  const fs::path root = fs::canonical(small.root());
  CHECK(find_project(small.root()) == root);
  CHECK(find_project(small.root() / "content/en") == root);
  CHECK(find_project(small.root() / "content/nothing/here") == root);
}

}  // namespace pliego::content::files_test
