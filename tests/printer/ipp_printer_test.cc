// pliego print on a real way to a printer: lp, CUPS, IPP, and a printer in software that keeps what
// it is given.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "files/files.h"
#include "print_server.h"
#include "program/program.h"

using namespace pliego::test;
using Catch::Contains;
using Words = std::vector<std::string>;

namespace {

// The office file as pliego render makes it.
std::string office_file(const Words& what) {
  const TempFolder folder;
  Words words = {"render", "--project", real_project(), "--for",
                 "office", "--json",    "--out",        folder.path()};
  words.insert(words.end(), what.begin(), what.end());
  const Said said = run_pliego(words);
  if (said.status != 0) throw std::runtime_error(said.err + said.out);
  const Json outputs = Json::parse(said.out).at("outputs");
  return pliego::read_file(folder / outputs.at(0).at("path").get<std::string>(), 64u << 20);
}

void expect_printed(const PrintServer& server, int job, const Words& what, const Words& copies,
                    const JobAttributes& expected) {
  Words words = what;
  words.insert(words.end(), copies.begin(), copies.end());
  const Said said = server.print(words);
  INFO(said.out << said.err);
  REQUIRE(said.status == 0);
  CHECK_THAT(said.out, Contains("Sent as Office-Laser-" + std::to_string(job) + ";"));
  JobAttributes had = server.job(job);
  for (const auto& [name, value] : expected) {
    INFO(name);
    CHECK(had[name] == value);
  }
  CHECK(server.document(job) == office_file(what));
  for (const auto& [name, value] : had) CHECK_THAT(value, !Contains("survivor"));
}

}  // namespace

TEST_CASE("an IPP printer gets paper, sides, copies, a neutral name, and the office file") {
  const Words missing = PrintServer::missing_programs();
  if (!missing.empty()) {
    std::string names;
    for (const std::string& name : missing) names += " " + name;
    // ctest reads this line.
    WARN("Not tested: these programs are not installed:" + names);
    return;
  }
  const PrintServer server;
  expect_printed(server, 1, {"palm-card", "--lang", "en", "--layout", "letter-half-fold-duplex"},
                 {"--copies", "3"},
                 {{"job-name", "palm-card"},
                  {"media", "na_letter_8.5x11in"},
                  {"sides", "two-sided-short-edge"},
                  {"print-scaling", "none"},
                  {"copies", "3"},
                  {"document-format-supplied", "application/pdf"}});
  expect_printed(server, 2, {"palm-card", "--lang", "es", "--draft", "--sheet", "two-up"},
                 {"--copies", "25"},
                 {{"job-name", "palm-card"}, {"sides", "two-sided-short-edge"}, {"copies", "13"}});
  expect_printed(server, 3, {"survivor-card", "--lang", "es", "--draft"},
                 {"--printer", "Office-Laser"},
                 {{"job-name", "numeros-utiles"}, {"sides", "two-sided-long-edge"}});
  expect_printed(server, 4, {"cps-tip-sheet", "--lang", "es", "--draft", "--sides", "front"}, {},
                 {{"media", "na_letter_8.5x11in"}, {"sides", "one-sided"}});
}
