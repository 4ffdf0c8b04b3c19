// 'allow': one text against one rule, with its reason.
#include <catch2/catch.hpp>

#include "text_project.h"

namespace pliego::allow_test {

using namespace pliego::test;

namespace {

using Told = std::vector<std::string>;

Told told_with(const std::string& allow) {
  TextProject project;
  project.english("Not “addict”, and not 988.");
  project.small.change("content/en/card.yaml", "layouts:", allow + "\nlayouts:");
  Told rules;
  for (const Diagnostic& each : project.check().sorted())
    rules.push_back(std::string(severity_name(each.severity)) + " " + each.rule);
  return rules;
}

}  // namespace

TEST_CASE("What is allowed becomes a remark with its reason; the rest stays an error") {
  const std::string allow =
      "allow: [{rule: shaming-word, id: intro.text, reason: Quoted as what not to say.}]";
  CHECK(told_with(allow) == Told{"note allowed", "error typed-value", "warning numbers-differ"});
  TextProject project;
  project.english("Not “addict”.");
  project.small.change("content/en/card.yaml", "layouts:", allow + "\nlayouts:");
  CHECK(project.check().sorted().front().message ==
        "'addict' shames people, allowed here (shaming-word): Quoted as what not to say.");
}

TEST_CASE("An allowance is for its own text, its own rule and its own file") {
  const std::string other = "allow: [{rule: shaming-word, id: headline.text, reason: Quoted.}]";
  CHECK(told_with(other) == Told{"warning unused-allowance", "error shaming-word",
                                 "error typed-value", "warning numbers-differ"});
  TextProject project;
  project.spanish("No “adicto”.");
  project.small.change("content/en/card.yaml", "layouts:",
                       "allow: [{rule: shaming-word, id: intro.text, reason: Quoted.}]\nlayouts:");
  CHECK(project.errors() == Told{"shaming-word:adicto"});
}

TEST_CASE("A translation, the registries and the labels have allowances of their own") {
  TextProject project;
  project.spanish("No “adicto”.");
  project.small.change("content/es/card.yaml", "strings:",
                       "allow: [{rule: shaming-word, id: intro.text, reason: Cita.}]\nstrings:");
  project.small.change("content/notices.yaml", "For professionals.", "For 43%.");
  project.small.change(
      "content/notices.yaml", "notices:",
      "allow: [{rule: typed-value, id: notice.professionals, reason: A test.}]\nnotices:");
  project.small.change("content/en/language.yaml", "Draft translation", "Dirty draft");
  project.small.change("content/en/language.yaml", "labels:",
                       "allow: [{rule: shaming-word, id: draft, reason: A test.}]\nlabels:");
  CHECK(project.errors().empty());
  CHECK(pliego::test::told(project.check()) ==
        Told{"note allowed content/en/language.yaml:6", "note allowed content/es/card.yaml:8",
             "warning numbers-differ content/es/registries.yaml:11",
             "note allowed content/notices.yaml:3"});
}

TEST_CASE("An allowance needs a rule that can be allowed, and a reason") {
  CHECK(told_with("allow: [{rule: shaming-wrd, id: intro.text, reason: x}]").at(0) ==
        "error value-type");
  CHECK(told_with("allow: [{rule: shaming-word, id: intro.text}]").at(0) == "error key-missing");
}

}  // namespace pliego::allow_test
