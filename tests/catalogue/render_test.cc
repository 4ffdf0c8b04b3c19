#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "base/sha256.h"
#include "files/files.h"
#include "program/rendered.h"
#include "support/project_copy.h"

namespace pliego::render_test {

using namespace pliego::test;

TEST_CASE("Every material renders for every purpose without a fault") {
  for (const std::string purpose : purposes) {
    INFO(purpose);
    const Said& said = everything().said(purpose);
    INFO(said.err);
    REQUIRE(said.status == 0);
    const Json json = Json::parse(said.out);
    CHECK(json.at("diagnostics").empty());
    CHECK_FALSE(json.at("outputs").empty());
  }
}

namespace {

std::string pair_of(const Json& entry) {
  return entry.at("material").get<std::string>() + " " + entry.at("language").get<std::string>() +
         " " + entry.at("layout").get<std::string>();
}

std::set<std::string> pairs_of(const std::vector<Output>& outputs) {
  std::set<std::string> pairs;
  for (const Output& output : outputs) pairs.insert(pair_of(output.json));
  return pairs;
}

// The pairs that `list` tells of whose layout is for the format.
std::set<std::string> listed(const std::string& format) {
  const Json list = Json::parse(run_pliego({"list", "--project", real_project(), "--json"}).out);
  std::set<std::string> layouts, pairs;
  for (const Json& layout : list.at("layouts"))
    for (const Json& each : layout.at("formats"))
      if (each == format) layouts.insert(layout.at("name"));
  for (const Json& pair : list.at("pairs"))
    if (layouts.contains(pair.at("layout"))) pairs.insert(pair_of(pair));
  return pairs;
}

}  // namespace

TEST_CASE("Every pair that `list` tells of is rendered, in the formats of its layout") {
  for (const std::string purpose : purposes) {
    INFO(purpose);
    CHECK(pairs_of(everything().pdfs(purpose)) == listed("pdf"));
  }
  CHECK(pairs_of(everything().pngs()) == listed("png"));
}

TEST_CASE("The palm card has both layouts in both languages") {
  std::set<std::string> have;
  for (const Output& pdf : everything().pdfs("screen"))
    if (pdf.word("material") == "palm-card")
      have.insert(pdf.word("language") + " " + pdf.word("layout"));
  for (const char* each :
       {"en card-5x7", "es card-5x7", "en letter-half-fold", "es letter-half-fold"})
    CHECK(have.contains(each));
}

TEST_CASE("An output's entry has the keys of the contract, in their order") {
  const std::vector<std::string> contract = {"path",    "material", "language", "layout",
                                             "purpose", "format",   "pages",    "width",
                                             "height",  "unit",     "bytes",    "sha256"};
  const Json json = Json::parse(everything().said("screen").out);
  for (const Json& output : json.at("outputs")) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : output.items()) keys.push_back(key);
    CHECK(keys == contract);
    const std::map<std::string, std::string> units = {
        {"pdf", "pt"}, {"png", "px"}, {"png-thumbnail", "px"}, {"text", ""}};
    CHECK(output.at("unit") == units.at(output.at("format")));
  }
}

TEST_CASE("Size and checksum in the JSON are those of the file, and there is no other file") {
  for (const std::string purpose : purposes) {
    std::set<std::filesystem::path> told;
    const Json json = Json::parse(everything().said(purpose).out);
    for (const Json& output : json.at("outputs")) {
      const auto file = everything().folder(purpose) / output.at("path").get<std::string>();
      INFO(file);
      const std::string bytes = bytes_of(file);
      CHECK(output.at("bytes") == bytes.size());
      CHECK(output.at("sha256") == pliego::sha256_hex(bytes));
      told.insert(file);
    }
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(everything().folder(purpose)))
      if (entry.is_regular_file()) CHECK(told.contains(entry.path()));
  }
}

}  // namespace pliego::render_test
