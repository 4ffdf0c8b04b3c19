#include "content/registry.h"

#include <catch2/catch.hpp>

#include "content/project.h"
#include "support/small_project.h"

namespace pliego::content::registry_test {

namespace {

using Told = std::vector<std::string>;

// What is told of the registries' own files.
Told faults_after(const std::string& file, std::string_view from, std::string_view to) {
  const test::SmallProject small;
  small.change("content/" + file, from, to);
  Diagnostics diagnostics;
  load_project(small.root(), diagnostics);
  Told told;
  for (const std::string& line : test::told(diagnostics)) {
    if (line.find("content/" + file) != std::string::npos) told.push_back(line);
  }
  return told;
}

}  // namespace

TEST_CASE("registries keep what they were given") {
  const test::SmallProject small;
  Diagnostics diagnostics;
  const Registries registries = load_project(small.root(), diagnostics).registries;
  const Fact& fact = registries.facts.at("threatened");
  CHECK(fact.value == 37.5);
  CHECK(fact.base == "hotline_2012");
  CHECK(fact.sources == std::vector<std::string>{"S4"});
  CHECK(fact.meaning.id == "fact.threatened");
  const Contact& hotline = registries.contacts.at("hotline");
  CHECK(hotline.hours == Contact::Hours::always);
  REQUIRE(hotline.channels.size() == 6);
  CHECK(hotline.channels[0].number.printed == "1-800-799-7233");
  CHECK(hotline.channels[2].keyword == "START");
  CHECK(hotline.channels[5].languages == std::vector<std::string>{"es"});
  CHECK(registries.messages().size() == 10);
}

TEST_CASE("a statistic needs a source and a base") {
  CHECK(faults_after("facts.yaml", "sources: S4}", "sources: []}") ==
        Told{"error unsourced content/facts.yaml:8"});
  CHECK(faults_after("facts.yaml", ", sources: S4}", "}") ==
        Told{"error key-missing content/facts.yaml:8"});
  CHECK(faults_after("facts.yaml", "sources: S4}", "sources: S5}") ==
        Told{"error unknown-source content/facts.yaml:8"});
  CHECK(faults_after("facts.yaml", " base: hotline_2012,", "") ==
        Told{"error key-missing content/facts.yaml:7"});
  CHECK(faults_after("facts.yaml", "base: hotline_2012", "base: hotline_2013") ==
        Told{"error unknown-base content/facts.yaml:7"});
}

TEST_CASE("the number of a statistic") {
  CHECK(faults_after("facts.yaml", "value: 37.5", "value: 375") ==
        Told{"error value-range content/facts.yaml:8"});
  CHECK(faults_after("facts.yaml", "value: 37.5", "value: a third") ==
        Told{"error value-type content/facts.yaml:8"});
  CHECK(faults_after("facts.yaml", "unit: count", "unit: people") ==
        Told{"error value-type content/facts.yaml:10"});
}

TEST_CASE("a number and the letters beside it agree") {
  CHECK(faults_after("contacts.yaml", "1-800-799-7233", "1-800-799-7234") ==
        Told{"error phone-form content/contacts.yaml:7"});
  CHECK(faults_after("contacts.yaml", "letters: SAFE", "letters: SAVE") ==
        Told{"error phone-form content/contacts.yaml:7"});
  CHECK(faults_after("contacts.yaml", "letters: SAFE", "letters: SAFETALK1234") ==
        Told{"error phone-form content/contacts.yaml:7"});
  CHECK(faults_after("contacts.yaml", "letters: SAFE", "letters: safe").empty());
}

TEST_CASE("a share written as a part of one is asked about") {
  const Told warned = {"warning fact-fraction content/facts.yaml:8"};
  CHECK(faults_after("facts.yaml", "value: 37.5", "value: 0.375") == warned);
  CHECK(faults_after("facts.yaml", "value: 37.5", "value: 0.43, note: Less than one percent")
            .empty());
  CHECK(faults_after("facts.yaml", "value: 37.5", "value: 1").empty());
  CHECK(faults_after("facts.yaml", "value: 37.5", "value: 0").empty());
  CHECK(faults_after("facts.yaml", "value: 1234", "value: 0.5").empty());
}

TEST_CASE("names that text can refer to") {
  CHECK(faults_after("facts.yaml", "  threatened:", "  threatened-report:") ==
        Told{"error name-syntax content/facts.yaml:8"});
  CHECK(faults_after("facts.yaml", "  threatened:", "  revised:") ==
        Told{"error name-syntax content/facts.yaml:8"});
  CHECK(faults_after("facts.yaml", "  threatened:", "  other_base:") ==
        Told{"error duplicate-id content/facts.yaml:8"});
  CHECK(faults_after("contacts.yaml", "  tribal:", "  tribal-line:") ==
        Told{"error name-syntax content/contacts.yaml:13"});
}

TEST_CASE("who refers to a faulty entry is told that it is faulty, not that there is none") {
  const test::SmallProject small;
  small.change("content/facts.yaml", "value: 27", "value: -1");
  Diagnostics diagnostics;
  const Project project = load_project(small.root(), diagnostics);
  CHECK(test::told(diagnostics) == Told{"error unknown-fact content/en/card.yaml:11",
                                        "error value-range content/facts.yaml:7"});
  CHECK_THAT(test::hint_of(diagnostics, "unknown-fact"), Catch::Contains("Correct it"));
  CHECK(project.registries.facts.count("pressured") == 0);
}

TEST_CASE("phone numbers may be typed in any form, and are kept in one") {
  for (const char* number : {"1-800-799-SAFE", "1--800", "\"1234567890123456\"", "call"}) {
    INFO(number);
    CHECK(faults_after("contacts.yaml", "1-844-762-8483", number) ==
          Told{"error phone-form content/contacts.yaml:17"});
  }
  for (const char* number : {"988", "\"٩٨٨\"", "\"(844) 762-8483\"", "8447628483"})
    CHECK(faults_after("contacts.yaml", "1-844-762-8483", number).empty());
  const test::SmallProject small;
  small.change("content/contacts.yaml", "1-844-762-8483", "\"+1 (844) 762.8483\"");
  Diagnostics diagnostics;
  const Project project = load_project(small.root(), diagnostics);
  const Phone& number = project.registries.contacts.at("tribal").channels[0].number;
  CHECK(number.printed == "1-844-762-8483");
  CHECK(number.dialled == "+18447628483");
}

TEST_CASE("web addresses are https and have no spaces") {
  const auto faults = [](const char* address) {
    return faults_after("contacts.yaml", "address: thehotline.org}", address);
  };
  for (const char* address :
       {"address: http://thehotline.org}", "address: \"the hotline.org\"}", "address: thehotline}",
        "address: -x.org}", "address: user@thehotline.org}", "address: \"thehot\u00ADline.org\"}",
        "address: \"javascript:alert.org\"}"}) {
    INFO(address);
    CHECK(faults(address) == Told{"error value-type content/contacts.yaml:10"});
  }
  CHECK(faults("address: \"https://thehotline.org/chat?x=1\"}").empty());
  CHECK(faults("address: \"español.thehotline.org/ñ\"}").empty());
}

TEST_CASE("https:// is taken off an address") {
  const test::SmallProject small;
  small.change("content/contacts.yaml", "address: espanol.", "address: https://espanol.");
  Diagnostics diagnostics;
  const Project project = load_project(small.root(), diagnostics);
  CHECK(project.registries.contacts.at("hotline").channels[5].address == "espanol.thehotline.org");
}

TEST_CASE("each way in has its own keys") {
  CHECK(faults_after("contacts.yaml", "{kind: chat, address: thehotline.org}", "{kind: chat}") ==
        Told{"error key-missing content/contacts.yaml:10"});
  CHECK(
      faults_after("contacts.yaml", "number: 1-800-787-3224", "number: 1-800-787-3224, press: 2") ==
      Told{"error channel-key content/contacts.yaml:8"});
  CHECK(faults_after("contacts.yaml", "kind: tty", "kind: fax") ==
        Told{"error value-type content/contacts.yaml:8"});
}

TEST_CASE("days on which things were verified") {
  CHECK(faults_after("contacts.yaml", "hours: always", "verified: 2026-11-22").empty());
  CHECK(faults_after("contacts.yaml", "hours: always", "verified:").empty());
  CHECK(faults_after("contacts.yaml", "hours: always", "verified: yesterday") ==
        Told{"error value-type content/contacts.yaml:4"});
}

TEST_CASE("a registry that is missing or of the wrong shape") {
  const test::SmallProject small;
  small.write("content/facts.yaml", "sources: {}\nbases: []\n");
  std::filesystem::remove(small.root() / "content/notices.yaml");
  Diagnostics diagnostics;
  const Project project = load_project(small.root(), diagnostics);
  // Nothing about those who refer to what is in them.
  CHECK(test::told(diagnostics) == Told{"error key-missing content/facts.yaml:1",
                                        "error value-type content/facts.yaml:2",
                                        "error file-missing content/notices.yaml"});
  CHECK(project.materials.empty());
}

}  // namespace pliego::content::registry_test
