// Every seed, and every input that once was a finding, goes through its target without an exception
// that no person is told of. How long one may take, script/fuzz holds: no test asks a clock.
#include <catch2/catch.hpp>
#include <filesystem>

#include "files/files.h"
#include "fuzz/targets/target.h"
#include "resolve/resolve.h"

namespace pliego::seeds_test {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> seeds_of(const std::string& kind) {
  std::vector<fs::path> files;
  for (const auto& each : fs::directory_iterator(fuzz::project() / "tests/fuzz/seeds" / kind))
    files.push_back(each.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_CASE("each kind of input has seeds of our own, and all of them are taken or told") {
  resolve::set_neutral_default_locale();
  for (const fuzz::Target& target : fuzz::targets()) {
    const auto seeds = seeds_of(target.name);
    INFO(target.name);
    CHECK_FALSE(seeds.empty());
    for (const fs::path& seed : seeds) {
      INFO(seed.string());
      const std::string bytes = read_file(seed, 64u << 20);
      try {
        target.run(bytes);
      } catch (const SystemError& fault) {
        CHECK(std::string(fault.what()) != "");  // A person is told.
      }
    }
  }
}

TEST_CASE("every folder of seeds and every dictionary is of a kind that there is") {
  for (const char* folder : {"seeds", "dictionaries"})
    for (const auto& each : fs::directory_iterator(fuzz::project() / "tests/fuzz" / folder)) {
      const std::string name = each.path().stem().string();
      CHECK((name == "yaml" || fuzz::find_target(name)));
    }
}

TEST_CASE("every kind of file that a person edits is fuzzed") {
  const auto kind_of = [](const std::string& schema) -> std::string {
    if (schema == "fonts" || schema == "other-scripts") return "fonts-table";
    return schema == "printer-profile" || schema == "request" ? schema : "yaml-" + schema;
  };
  std::size_t schemas = 0;
  for (const auto& each : fs::directory_iterator(fuzz::project() / "schemas")) {
    const std::string schema = each.path().stem().string();
    // A table of Debian's packages, by words of two columns: nothing but what the others have.
    if (schema == "packages") continue;
    INFO("Give " << schema << " a target: tests/fuzz/targets/target.h");
    CHECK(fuzz::find_target(kind_of(schema)));
    ++schemas;
  }
  CHECK(schemas > 15);
}

}  // namespace pliego::seeds_test
