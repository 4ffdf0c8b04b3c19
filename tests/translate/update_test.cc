// From a changed file to changed records, and what status says of them.
#include "translate/update.h"

#include <catch2/catch.hpp>

#include "support/small_project.h"
#include "translate/review.h"
#include "translate/status.h"
#include "translate/unit_list.h"

namespace pliego::translate::update_test {

namespace {

using Told = std::vector<std::string>;
constexpr const char* english = "content/en/card.yaml";
constexpr const char* spanish = "content/es/card.yaml";
const content::SecondReading reading = {"2026-11-23", "second-speaker"};

content::Project load(const test::SmallProject& small) {
  Diagnostics diagnostics;
  content::Project project = content::load_project(small.root(), diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  return project;
}

Update update(const test::SmallProject& small, const std::set<std::string>& still_right = {}) {
  const content::Project project = load(small);
  Diagnostics diagnostics;
  auto plan = plan_update(project, *project.language("es"), still_right, diagnostics);
  CHECK(test::told(diagnostics).empty());
  REQUIRE(plan);
  write_changed(small.root(), plan->files);
  return std::move(*plan);
}

FileStatus status(const test::SmallProject& small, const std::string& file) {
  const content::Project project = load(small);
  return status_of(project, *project.language("es"), {file}).all;
}

void review(const test::SmallProject& small, const std::vector<std::string>& stems) {
  const content::Project project = load(small);
  Diagnostics diagnostics;
  const auto plan = plan_review(project, *project.language("es"), stems, reading, diagnostics);
  CHECK(test::told(diagnostics).empty());
  REQUIRE(plan);
  write_changed(small.root(), plan->files);
}

}  // namespace

TEST_CASE("units come file by file, in the source's order") {
  const test::SmallProject small;
  const content::Project project = load(small);
  const UnitList list = units_of(project, *project.language("es"));
  CHECK(list.source_locale == "en-US");
  CHECK(list.target_locale == "es-US");
  CHECK(list.target_folder == "es");
  Told files;
  for (const Unit& unit : list.units)
    if (files.empty() || files.back() != unit.file) files.push_back(unit.file);
  CHECK(files == Told{"card", "registries", "language"});
  CHECK(list.units[2].id == "headline.text");
  CHECK(list.units[2].source == "A headline");
  CHECK(list.units[2].target == "Un título");
  CHECK(list.units[2].line == 6);
  CHECK(list.units.back().id == "labels.share");
}

TEST_CASE("the first update records every translation; the next changes nothing") {
  const test::SmallProject small;
  CHECK(status(small, "card").unrecorded == 8);
  const Update first = update(small);
  CHECK(first.current.size() == 8 + 10 + 19);  // card, registries, labels
  CHECK(status(small, "card").unrecorded == 0);
  CHECK(status(small, "card").unread == 8);
  const Update next = update(small);
  CHECK(next.current.empty());
  CHECK(write_changed(small.root(), next.files).empty());
}

TEST_CASE(
    "a changed source makes its translation stale, until that changes or is said to be right") {
  const test::SmallProject small;
  update(small);
  small.change(english, "\"Some text.\"", "\"Some other text.\"");
  small.change(english, "A headline", "Another headline");
  CHECK(status(small, "card").stale == 2);
  CHECK(update(small).stale == Told{"card:headline.text", "card:intro.text"});
  small.change(spanish, "\"Un texto.\"", "\"Otro texto.\"");
  const Update changed = update(small);
  CHECK(changed.current == Told{"card:intro.text"});
  CHECK(changed.stale == Told{"card:headline.text"});
  CHECK(update(small, {"headline.text"}).accepted == Told{"card:headline.text"});
  CHECK(status(small, "card").stale == 0);
  CHECK_THAT(small.read(spanish), Catch::Contains("  # en: Another headline\n"));
}

TEST_CASE("what is not stale can't be said to be right still") {
  const test::SmallProject small;
  update(small);
  const content::Project project = load(small);
  Diagnostics diagnostics;
  CHECK_FALSE(plan_update(project, *project.language("es"), {"intro.text"}, diagnostics));
  CHECK(test::told(diagnostics) == Told{"error unknown-string content/es"});
}

TEST_CASE("new texts come empty, and those that the source no longer has are kept") {
  const test::SmallProject small;
  update(small);
  small.change(english, "        pressure: Pressure to use.\n", "        push: Being pushed.\n");
  const Update changed = update(small);
  CHECK(changed.added == Told{"card:signs.push"});
  CHECK(changed.leftover == Told{"card:signs.pressure"});
  CHECK_THAT(small.read(spanish),
             Catch::Contains("  # en: Being pushed.\n  signs.push: \"\"\n") &&
                 Catch::Contains("  signs.pressure: Presión para consumir.\n"));
  CHECK(status(small, "card").missing == 1);
}

TEST_CASE("a reading holds until the text or its source changes") {
  const test::SmallProject small;
  update(small);
  review(small, {"card"});
  CHECK(status(small, "card").reviewed == 8);
  update(small);
  CHECK(status(small, "card").reviewed == 8);
  small.change(spanish, "\"Un texto.\"", "\"Otro texto.\"");
  CHECK(status(small, "card").reviewed == 7);
  update(small);
  CHECK(status(small, "card").reviewed == 7);
  small.change(english, "A headline", "Another headline");
  CHECK(status(small, "card").reviewed == 6);
  update(small, {"headline.text"});
  CHECK(status(small, "card").reviewed == 6);
}

TEST_CASE("only what is there, current and recorded can have been read") {
  const test::SmallProject small;
  const auto faults = [&](const std::vector<std::string>& stems) {
    const content::Project project = load(small);
    Diagnostics diagnostics;
    CHECK_FALSE(plan_review(project, *project.language("es"), stems, reading, diagnostics));
    return test::told(diagnostics);
  };
  CHECK(faults({"card"}).size() == 8);  // nothing is recorded yet
  update(small);
  small.change(english, "A headline", "Another headline");
  small.change(spanish, "\"Un texto.\"", "\"\"");
  CHECK(faults({"card"}).size() == 2);
  CHECK(faults({"crad"}) == Told{"error unknown-material content/es/crad.yaml"});
}

TEST_CASE("a file with the marks of a merge stops everything") {
  const test::SmallProject small;
  update(small);
  const std::string before = small.read("content/es/registries.yaml");
  small.change(spanish, "  headline.text:", "<<<<<<< ours\n  headline.text:");
  Diagnostics diagnostics;
  const content::Project project = content::load_project(small.root(), diagnostics);
  CHECK(test::told(diagnostics) == Told{"error yaml-conflict content/es/card.yaml:9"});
  CHECK_FALSE(plan_files(
      project, *project.language("es"), [](const std::string&) { return true; }, diagnostics));
  CHECK(small.read("content/es/registries.yaml") == before);
}

}  // namespace pliego::translate::update_test
