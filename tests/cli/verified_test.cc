// When people last looked the registries' entries up.
#include <catch2/catch.hpp>

#include "engine/verified_check.h"
#include "engine/workspace.h"
#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::verified_test {

using namespace pliego::test;

namespace {

std::vector<std::string> rules(const content::Registries& registries, const std::string& day) {
  Diagnostics diagnostics;
  engine::check_verified(registries, day, diagnostics);
  std::vector<std::string> all;
  for (const Diagnostic& each : diagnostics.all()) all.push_back(each.rule);
  return all;
}

content::Registries with(const std::string& contact, const std::string& fact,
                         const std::string& reference) {
  content::Registries registries;
  registries.contacts["hotline"] = {.id = "hotline", .verified = contact};
  registries.facts["pressured"] = {.id = "pressured", .verified = fact};
  registries.references["bosk"].checked = reference;
  return registries;
}

using Rules = std::vector<std::string>;

}  // namespace

TEST_CASE("What nobody has verified is told; a link may be unopened") {
  CHECK(rules(with("", "", ""), "2026-11-22") ==
        Rules{"contact-not-verified", "fact-not-verified"});
}

TEST_CASE("After a year, what was verified is told again") {
  const std::string day = "2025-11-22";
  CHECK(rules(with(day, day, day), "2026-11-22").empty());
  CHECK(rules(with(day, day, day), "2026-11-23") ==
        Rules{"contact-outdated", "fact-outdated", "reference-outdated"});
  CHECK(rules(with(day, day, day), "").empty());
  CHECK(rules(with("2024-02-29", "2024-02-29", ""), "2025-02-28").empty());
  CHECK(rules(with("2024-02-29", "2024-02-29", ""), "2025-03-01").size() == 2);
}

TEST_CASE("The build's day is given from outside, or the last revision's") {
  content::Project project;
  CHECK(engine::day_of({}, project).empty());
  for (const char* day : {"2025-01-02", "2026-03-04", "2024-05-06"}) {
    project.materials.emplace_back();
    project.materials.back().revised = day;
  }
  CHECK(engine::day_of({}, project) == "2026-03-04");
  CHECK(engine::day_of({.day = "2020-01-01"}, project) == "2020-01-01");
}

TEST_CASE("check tells what is unused and what was verified long ago") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.change("content/facts.yaml", "verified: 2026-11-22", "verified: 2024-01-31");
  const Said said = run_pliego({"check", "--project", copy.root()});
  CHECK_THAT(said.err, Catch::Contains("last compared with its source on 2024-01-31, more than a "
                                       "year before") ||
                           Catch::Contains("fact-outdated"));
  copy.change("content/notices.yaml", "notices:\n", "notices:\n  spare: {text: \"Nowhere.\"}\n");
  copy.change("content/es/registries.yaml", "strings:\n", "strings:\n  notice.spare: \"Nada.\"\n");
  CHECK_THAT(run_pliego({"check", "--project", copy.root()}).err,
             Catch::Contains("No material uses the notice 'spare'"));
}

TEST_CASE("check takes a program's file, and tells what of its colours can't be read") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.write("program.yaml",
             "name: Harbor House\nbrand:\n  colors:\n"
             "    accent: {rgb: \"#88DDDD\", cmyk: [40, 0, 15, 0]}\n");
  const Said said =
      run_pliego({"check", "--project", copy.root(), "--local", copy.root() / "program.yaml"});
  CHECK(said.status == 1);
  CHECK_THAT(said.err,
             Catch::Contains("[brand-contrast]") && Catch::Contains("'accent' (#88DDDD)"));
}

}  // namespace pliego::verified_test
