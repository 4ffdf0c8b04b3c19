// The same bytes for the same input, whoever renders it, where, when and beside what.
#include <unistd.h>

#include <catch2/catch.hpp>

#include "rendered.h"
#include "support/project_copy.h"

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

Sums render(const std::filesystem::path& project, std::vector<std::string> more,
            const Surroundings& surroundings = {}) {
  const TempFolder out;
  std::vector<std::string> words = {"render",  "--project", project, "--format",
                                    "pdf,png", "--json",    "--out", out / "there"};
  words.insert(words.end(), more.begin(), more.end());
  return sums_of(run_pliego(words, surroundings));
}

Sums first_run() { return sums_of(everything().said("screen")); }

std::string unpacked(const std::filesystem::path& pdf) {
  const Said said = run_program({"qpdf", "--qdf", "--object-streams=disable", pdf, "-"});
  REQUIRE(said.status == 0);
  return said.out;
}

}  // namespace

TEST_CASE("A second run, by another user elsewhere with another clock zone, gives the same bytes") {
  const ProjectCopy elsewhere(real_project());
  const Surroundings other{.folder = elsewhere.root() / "content",
                           .variables = {{"TZ", "Pacific/Kiritimati"},
                                         {"LANG", "tr_TR.UTF-8"},
                                         {"LC_ALL", "ar_EG.UTF-8"},
                                         {"HOME", "/nowhere"},
                                         {"USER", "somebody-else"},
                                         {"LOGNAME", "somebody-else"}}};
  CHECK(render("..", {"--jobs", "1"}, other) == first_run());
}

TEST_CASE("The number of jobs changes nothing, nor the order in which things are told") {
  const TempFolder out;
  const auto with_jobs = [&](const char* jobs) {
    return run_pliego(
        {"render", "--project", real_project(), "--json", "--out", out / jobs, "--jobs", jobs});
  };
  const Said one = with_jobs("1"), four = with_jobs("4");
  CHECK(one.out == four.out);
  CHECK(one.status == 0);
}

TEST_CASE("A piece alone has the bytes that it has among all others") {
  const Sums all = first_run();
  for (const auto& [path, sum] :
       render(real_project(), {"palm-card", "--lang", "es", "--layout", "letter-half-fold"})) {
    INFO(path);
    CHECK(all.at(path) == sum);
  }
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
  const TempFolder out;
  const Surroundings somebody{.folder = {},
                              .variables = {{"USER", "revealing-user"},
                                            {"LOGNAME", "revealing-user"},
                                            {"HOME", "/home/revealing-user"},
                                            {"HOSTNAME", "revealing-host"}}};
  const ProjectCopy copy(real_project());
  const Said said = run_pliego(
      {"render", "--project", copy.root(), "--format", "pdf,png", "--json", "--out", out.path()},
      somebody);
  REQUIRE(said.status == 0);
  char host[256] = {};
  gethostname(host, sizeof host - 1);
  std::vector<std::string> secrets = {"revealing", out.path(), copy.root(), "/usr/share"};
  if (std::string(host).size() > 4) secrets.push_back(host);
  const Json told = Json::parse(said.out);
  for (const Json& output : told.at("outputs")) {
    const auto file = out / output.at("path").get<std::string>();
    INFO(file);
    const std::string text = output.at("format") == "pdf" ? unpacked(file) : bytes_of(file);
    for (const std::string& secret : secrets) CHECK(text.find(secret) == std::string::npos);
  }
}
