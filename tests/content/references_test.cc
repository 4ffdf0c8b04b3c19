// The registry of references.
#include "content/blocks/references.h"

#include <catch2/catch.hpp>

#include "content/project.h"
#include "support/small_project.h"

namespace pliego::content::references_test {

namespace {

constexpr std::string_view works = R"(references:
  bosk-2022:
    authors: [{family: Bosk, given: "E. A."}, {family: Conrad, given: "A."}]
    year: 2022
    title: "Integrating responses"
    container: Aggression and Violent Behavior
    volume: "65"
    article: "101637"
    doi: 10.1016/j.avb.2021.101637
  evident-2023:
    organization: Evident Change
    date: 2023-02-08
    title: "To end disproportionality"
    address: evidentchange.org/blog
    checked: 2026-11-22
  hotline:
    organization: [National Hotline, Another Office]
    undated: true
    title: "Abuse"
    address: "http://www.thehotline.org/resources/"
)";

struct ReferenceProject {
  ReferenceProject() { small.write("content/references.yaml", works); }

  std::vector<std::string> told_after(std::string_view from, std::string_view to) {
    small.change("content/references.yaml", from, to);
    load_project(small.root(), diagnostics);
    return test::told(diagnostics);
  }

  test::SmallProject small;
  Diagnostics diagnostics;
};

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a project may do without references") {
  const test::SmallProject small;
  Diagnostics diagnostics;
  CHECK(load_project(small.root(), diagnostics).registries.references.empty());
  CHECK(test::told(diagnostics).empty());
}

TEST_CASE("references keep what they were given") {
  const ReferenceProject project;
  Diagnostics diagnostics;
  const auto references = load_project(project.small.root(), diagnostics).registries.references;
  CHECK(test::told(diagnostics).empty());
  REQUIRE(references.size() == 3);
  const Reference& bosk = references.at("bosk-2022");
  REQUIRE(bosk.authors.size() == 2);
  CHECK(bosk.authors[0].given == "E. A.");
  CHECK(bosk.date() == "2022");
  CHECK(bosk.doi == "10.1016/j.avb.2021.101637");
  CHECK(bosk.language == "en");
  CHECK(references.at("evident-2023").date() == "2023-02-08");
  CHECK(references.at("evident-2023").address == "https://evidentchange.org/blog");
  CHECK(references.at("hotline").date().empty());
  CHECK(references.at("hotline").organization.size() == 2);
  CHECK(references.at("hotline").address == "http://www.thehotline.org/resources/");
}

TEST_CASE("a reference says once when it was published, and who wrote it") {
  CHECK(ReferenceProject().told_after("    year: 2022\n", "") ==
        Told{"error reference-date content/references.yaml:2"});
  CHECK(
      ReferenceProject().told_after("    undated: true\n", "    undated: true\n    year: 2020\n") ==
      Told{"error reference-date content/references.yaml:18"});
  CHECK(ReferenceProject().told_after("    organization: Evident Change\n", "") ==
        Told{"error reference-author content/references.yaml:10"});
  CHECK(ReferenceProject().told_after("year: 2022", "year: 22") ==
        Told{"error value-range content/references.yaml:4"});
}

TEST_CASE("links of references are well formed") {
  ReferenceProject doubled;
  CHECK(doubled.told_after("doi: 10.1016/", "doi: https://doi.org/10.1016/") ==
        Told{"error value-type content/references.yaml:9"});
  CHECK(test::hint_of(doubled.diagnostics, "value-type") ==
        "Write only '10.1016/j.avb.2021.101637'.");
  for (const char* wrong :
       {"doi: 10.101/x", "doi: 11.1016/j", "doi: 10.1016/", "doi: 10.1046%2Fj"}) {
    INFO(wrong);
    CHECK(ReferenceProject().told_after("doi: 10.1016/j.avb.2021.101637", wrong) ==
          Told{"error value-type content/references.yaml:9"});
  }
  for (const char* wrong : {"ftp://evidentchange.org", "evident change", "https://evidentchange"}) {
    INFO(wrong);
    CHECK(ReferenceProject().told_after("address: evidentchange.org/blog",
                                        std::string("address: ") + wrong) ==
          Told{"error value-type content/references.yaml:14"});
  }
  CHECK(ReferenceProject().told_after("    doi:", "    address: example.org\n    doi:") ==
        Told{"error reference-link content/references.yaml:9"});
}

TEST_CASE("a volume needs its journal") {
  CHECK(ReferenceProject().told_after("    container: Aggression and Violent Behavior\n", "") ==
        Told{"error reference-container content/references.yaml:6",
             "error reference-container content/references.yaml:7"});
}

TEST_CASE("no work stands twice") {
  CHECK(ReferenceProject().told_after("\"http://www.thehotline.org/resources/\"",
                                      "https://evidentchange.org/blog") ==
        Told{"error duplicate-reference content/references.yaml:16"});
}

TEST_CASE("a block shows works that there are, all where it names none") {
  ReferenceProject project;
  project.small.change("content/en/card.yaml", "    - {kind: notice,",
                       "    - {kind: references, id: reading}\n    - {kind: notice,");
  Diagnostics diagnostics;
  const Project loaded = load_project(project.small.root(), diagnostics);
  CHECK(test::told(diagnostics).empty());
  const Block& block = loaded.materials.at(0).sections.at(1).blocks.at(2);
  CHECK(written(block.fields, references::show)->value ==
        Told{"bosk-2022", "evident-2023", "hotline"});

  project.small.change("content/en/card.yaml", "id: reading}", "id: reading, show: [bosk-2002]}");
  Diagnostics after;
  load_project(project.small.root(), after);
  CHECK(test::told(after) == Told{"error unknown-reference content/en/card.yaml:19"});
  CHECK(test::hint_of(after, "unknown-reference") == "Did you mean 'bosk-2022'?");
}

}  // namespace pliego::content::references_test
