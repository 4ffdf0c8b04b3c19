// schemas/ is what the program makes, and all YAML files of the project are held by it.
#include <catch2/catch.hpp>
#include <fstream>

#include "content/schema_line.h"
#include "engine/schema_files.h"
#include "schemas/validator.h"
#include "support/project_copy.h"

namespace pliego::files_test {

using namespace pliego::test;

namespace {

namespace fs = std::filesystem;

const fs::path root = PLIEGO_SOURCE_DIR;

// Those that a person edits, from the project's folder on.
std::vector<SchemaUse> yaml_files() {
  std::vector<SchemaUse> files;
  for (const char* folder : {"content", "layouts", "fonts"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string file = fs::relative(entry.path(), root).string();
      const std::string schema = content::schema_name(file);
      if (!schema.empty()) files.push_back({schema, file});
    }
  }
  return files;
}

std::string first_line(const std::string& file) {
  std::ifstream stream(root / file);
  std::string line;
  std::getline(stream, line);
  return line;
}

}  // namespace

TEST_CASE("schemas/ holds what the program makes, and nothing else") {
  std::vector<std::string> made;
  for (const engine::SchemaFile& file : engine::schema_files()) {
    INFO("Run pliego schemas, and look at what changed in " << file.name);
    CHECK(bytes_of(root / "schemas" / file.name) == file.text);
    made.push_back(fs::path(file.name).stem());
  }
  std::sort(made.begin(), made.end());
  CHECK(made == schema_names());
}

TEST_CASE("Every YAML file names its schema in its first line") {
  const std::vector<SchemaUse> files = yaml_files();
  REQUIRE(files.size() > 60);
  for (const SchemaUse& use : files) {
    INFO(use.file);
    CHECK(first_line(use.file) == content::schema_line(use.file));
  }
}

TEST_CASE("A validator that is not ours holds all content against the schemas") {
  std::vector<SchemaUse> files = yaml_files();
  for (const char* name : {"local", "printer-profile", "layout", "packet"})
    files.push_back({name, "tests/schemas/samples/" + std::string(name) + ".yaml"});
  for (const std::string& fault : faults(root, files)) FAIL_CHECK(fault);
}

TEST_CASE("The first line leads from the file to its schema") {
  CHECK(content::schema_line("content/facts.yaml") ==
        "# yaml-language-server: $schema=../schemas/facts.json");
  CHECK(content::schema_line("content/es/palm-card.yaml") ==
        "# yaml-language-server: $schema=../../schemas/translation.json");
  CHECK(content::schema_line("content/es/translated-from/palm-card.yaml") == "");
  CHECK(content::schema_line("layouts/themes/pliego.yaml") ==
        "# yaml-language-server: $schema=../../schemas/theme.json");
  CHECK(content::schema_name("content/packets/court-team.yaml") == "packet");
  CHECK(content::schema_name("fonts/other-scripts.yaml") == "other-scripts");
  CHECK(content::schema_line("README.md") == "");
}

}  // namespace pliego::files_test
