// The same bytes for the same input, whoever renders it, where, when and beside what.
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "program/rendered.h"
#include "support/project_copy.h"

namespace pliego::same_bytes_test {

using namespace pliego::test;

namespace {

using Sums = std::map<std::string, std::string>;  // by path

Sums sums_of(const Said& said) {
  INFO(said.err);
  REQUIRE(said.status == 0);
  Sums sums;
  const Json told = Json::parse(said.out);
  for (const Json& output : told.at("outputs")) sums[output.at("path")] = output.at("sha256");
  return sums;
}

// All pieces once more: by another user, in a copy of the project elsewhere, with another clock
// zone and locale, in one thread.
struct Elsewhere {
  const ProjectCopy copy{real_project(), ProjectCopy::Languages::all};
  const TempFolder out;
  const Said said = run_pliego({"render", "--project", "..", "--format", "pdf,png", "--json",
                                "--out", out / "there", "--jobs", "1"},
                               {.folder = copy.root() / "content",
                                .variables = {{"TZ", "Pacific/Kiritimati"},
                                              {"LANG", "tr_TR.UTF-8"},
                                              {"LC_ALL", "ar_EG.UTF-8"},
                                              {"HOME", "/home/revealing-user"},
                                              {"USER", "revealing-user"},
                                              {"LOGNAME", "revealing-user"},
                                              {"HOSTNAME", "revealing-host"}}});
};

const Elsewhere& elsewhere() {
  static const Elsewhere made;
  return made;
}

Sums render(std::vector<std::string> words) {
  const TempFolder out;
  words.insert(words.begin(), "render");
  words.insert(words.end(), {"--project", real_project(), "--json", "--out", out / "there"});
  return sums_of(run_pliego(words));
}

void check_same_as_first(const Sums& sums) {
  const Sums first = sums_of(everything().said("screen"));
  CHECK_FALSE(sums.empty());
  for (const auto& [path, sum] : sums) {
    INFO(path);
    CHECK(first.at(path) == sum);
  }
}

// The materials' names in the order of `list`.
std::vector<std::string> materials() {
  std::vector<std::string> names;
  const Json list = Json::parse(run_pliego({"list", "--project", real_project(), "--json"}).out);
  for (const Json& material : list.at("materials")) names.push_back(material.at("name"));
  return names;
}

std::string unpacked(const std::filesystem::path& pdf) {
  const Said said = run_program({"qpdf", "--qdf", "--object-streams=disable", pdf, "-"});
  REQUIRE(said.status == 0);
  return said.out;
}

}  // namespace

TEST_CASE("A second run, by another user elsewhere in one thread, gives the same bytes") {
  CHECK(sums_of(elsewhere().said) == sums_of(everything().said("screen")));
}

TEST_CASE("The number of jobs changes nothing in the order in which things are told") {
  CHECK(elsewhere().said.out == everything().said("screen").out);
}

TEST_CASE("The order in which pieces are asked for changes no bytes") {
  std::vector<std::string> words = materials();
  REQUIRE(words.size() >= 18);
  std::reverse(words.begin(), words.end());
  words.insert(words.end(), {"--lang", "es,en", "--format", "pdf"});
  check_same_as_first(render(words));
}

TEST_CASE("A piece alone has the bytes that it has among all others") {
  check_same_as_first(render({"palm-card", "--lang", "es", "--layout", "letter-half-fold",
                              "--format", "pdf,png", "--jobs", "2"}));
  check_same_as_first(render({"by-the-numbers", "--lang", "en", "--layout", "story"}));
}

TEST_CASE("SOURCE_DATE_EPOCH, and nothing else, sets the file's date") {
  const TempFolder out;
  const Surroundings dated{.folder = {}, .variables = {{"SOURCE_DATE_EPOCH", "1000000000"}}};
  const Said said = run_pliego({"render", "palm-card", "--lang", "en", "--layout", "card-5x7",
                                "--project", real_project(), "--out", out.path()},
                               dated);
  REQUIRE(said.status == 0);
  const Surroundings utc{.folder = {}, .variables = {{"TZ", "UTC"}}};
  CHECK_THAT(run_program({"pdfinfo", out / "en/palm-card-card-5x7.pdf"}, utc).out,
             Catch::Contains("Sun Sep  9 00:00:00 2001"));
}

TEST_CASE("No output tells who made it, or where") {
  REQUIRE(elsewhere().said.status == 0);
  char host[256] = {};
  gethostname(host, sizeof host - 1);
  std::vector<std::string> secrets = {"revealing", elsewhere().out.path(), elsewhere().copy.root(),
                                      "/usr/share"};
  if (std::string(host).size() > 4) secrets.push_back(host);
  const Json told = Json::parse(elsewhere().said.out);
  for (const Json& output : told.at("outputs")) {
    const auto file = elsewhere().out / "there" / output.at("path").get<std::string>();
    INFO(file);
    const std::string text = output.at("format") == "pdf" ? unpacked(file) : bytes_of(file);
    for (const std::string& secret : secrets) CHECK(text.find(secret) == std::string::npos);
  }
}

}  // namespace pliego::same_bytes_test
