// content/words/<language>.yaml.
#include <catch2/catch.hpp>

#include "text_project.h"

namespace pliego::word_list_test {

using namespace pliego::test;

namespace {

using Told = std::vector<std::string>;

Told told_of(const std::string& list) {
  TextProject project;
  project.small.write("content/words/en.yaml", list);
  return told(project.check());
}

}  // namespace

TEST_CASE("A stem takes its endings; whole forms stand beside it") {
  TextProject project;
  project.small.write("content/words/en.yaml",
                      "language: en\nterms:\n  a: {stem: jun, endings: [k, kie], forms: [old "
                      "junk], instead: thing}\n");
  project.english("Junk and junkie, old junk, jun.");
  CHECK(project.errors() ==
        Told{"shaming-word:Junk", "shaming-word:junkie", "shaming-word:old junk"});
}

TEST_CASE("A list with a fault is told, with its line") {
  const std::string file = "content/words/en.yaml";
  CHECK(told_of("language: fr\nterms: {}\n") == Told{"error name-differs " + file + ":1"});
  CHECK(told_of("language: en\nterms:\n  a: {instead: b}\n") ==
        Told{"error key-missing " + file + ":3"});
  CHECK(told_of("language: en\nterms:\n  a: {stem: x, instead: b}\n") ==
        Told{"error key-missing " + file + ":3"});
  CHECK(told_of("language: en\nterms:\n  a: {forms: x}\n") ==
        Told{"error key-missing " + file + ":3"});
}

TEST_CASE("A language without a list is told, and its figures are still known") {
  TextProject project;
  std::filesystem::remove(project.small.root() / "content/words/es.yaml");
  project.spanish("El 43 %, adicto.");
  CHECK(project.errors() == Told{"typed-value:43"});
  Diagnostics loading, diagnostics;
  check::report_missing_word_lists(content::load_project(project.small.root(), loading),
                                   diagnostics);
  CHECK(told(diagnostics) == Told{"warning word-list-missing content/words/es.yaml"});
}

TEST_CASE("A word with a simpler one is a note") {
  TextProject project;
  project.english("Utilize it prior to a visit.");
  const Diagnostics diagnostics = project.check();
  CHECK(told(diagnostics) == Told{"note simpler-word content/en/card.yaml:10",
                                  "note simpler-word content/en/card.yaml:10"});
  CHECK(diagnostics.sorted().front().message == "'Utilize' has a simpler word");
  CHECK(diagnostics.sorted().back().hint == "Write: before.");
}

TEST_CASE("A short word is not told") {
  TextProject project;
  project.english("Use it before a visit.");
  CHECK(project.check().all().empty());
}

}  // namespace pliego::word_list_test
