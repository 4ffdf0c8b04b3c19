#include <catch2/catch.hpp>

#include "loaded.h"

namespace pliego::content {

namespace {

using Told = std::vector<std::string>;
constexpr std::string_view card = "content/es/card.yaml";

Loaded load_after(std::string_view file, std::string_view from, std::string_view to) {
  const test::SmallProject small;
  small.change(file, from, to);
  return load_small(small);
}

}  // namespace

TEST_CASE("a string that the translation lacks") {
  const Loaded loaded = load_after(card, "  intro.text: \"Un texto.\"\n", "");
  CHECK(test::told(loaded.diagnostics) == Told{"error missing-translation content/es/card.yaml:3"});
  const Diagnostic fault = loaded.diagnostics.all().front();
  CHECK_THAT(fault.message, Catch::Contains("'intro.text'"));
  CHECK_THAT(fault.hint, Catch::Contains("Some text."));
  CHECK(loaded.project.material("card"));
}

TEST_CASE("a string that the source has not") {
  const Loaded loaded = load_after(card, "signs.pressure:", "signs.presure:");
  CHECK(test::told(loaded.diagnostics) == Told{"error missing-translation content/es/card.yaml:3",
                                               "error unknown-string content/es/card.yaml:9"});
  CHECK_THAT(test::hint_of(loaded.diagnostics, "unknown-string"),
             Catch::Contains("'signs.pressure'"));
}

TEST_CASE("an empty string is no translation") {
  const Loaded loaded = load_after(card, "\"Un texto.\"", "\"\"");
  CHECK(test::told(loaded.diagnostics) == Told{"error value-type content/es/card.yaml:7"});
  CHECK_FALSE(loaded.project.translation("card", "es"));
}

TEST_CASE("a language may lack a material: only whoever asks for the pair is told") {
  const test::SmallProject small;
  std::filesystem::remove(small.root() / card);
  const Loaded loaded = load_small(small);
  CHECK(loaded.diagnostics.all().empty());
  CHECK_FALSE(loaded.project.translation("card", "es"));
}

TEST_CASE("a language that lacks the registries' strings") {
  const test::SmallProject small;
  std::filesystem::remove(small.root() / "content/es/registries.yaml");
  CHECK(test::told(load_small(small).diagnostics) ==
        Told{"error missing-translation content/es/registries.yaml"});
  const Loaded loaded =
      load_after("content/es/registries.yaml", "  contact.tribal: Tribal Helpline\n", "");
  CHECK(test::told(loaded.diagnostics) ==
        Told{"error missing-translation content/es/registries.yaml:2"});
}

TEST_CASE("a translation of a material that there isn't") {
  const test::SmallProject small;
  small.write("content/es/crad.yaml", small.read(card));
  const Loaded loaded = load_small(small);
  CHECK(test::told(loaded.diagnostics) == Told{"error unknown-material content/es/crad.yaml"});
  CHECK_THAT(loaded.diagnostics.all().front().hint, Catch::Contains("'card'"));
}

TEST_CASE("whether a second speaker has read it") {
  CHECK(load_small(test::SmallProject()).project.translation("card", "es")->reviewed.empty());
  const Loaded loaded = load_after(card, "reviewed:", "reviewed: 2026-11-20");
  CHECK(loaded.project.translation("card", "es")->reviewed == "2026-11-20");
  CHECK(test::told(load_after(card, "reviewed:", "reviewed: soon").diagnostics) ==
        Told{"error value-type content/es/card.yaml:2"});
}

TEST_CASE("labels are those of the source") {
  CHECK(test::told(load_after("content/es/language.yaml", "  tty:", "  ttty:").diagnostics) ==
        Told{"error missing-translation content/es/language.yaml:1",
             "error unknown-string content/es/language.yaml:10"});
}

TEST_CASE("the keys of a language") {
  const auto faults = [](std::string_view from, std::string_view to) {
    Told own;
    for (const std::string& line :
         test::told(load_after("content/es/language.yaml", from, to).diagnostics)) {
      if (line.find("language.yaml") != std::string::npos) own.push_back(line);
    }
    return own;
  };
  CHECK(faults("language: es", "language: fr") ==
        Told{"error name-differs content/es/language.yaml:1"});
  CHECK(faults("locale: es-US\n", "") == Told{"error key-missing content/es/language.yaml:1"});
  for (const char* percent : {"\"%\"", "\"{number} {number}%\"", "\"{value}%\"", "\"{number%\""}) {
    INFO(percent);
    CHECK(faults("\"{number}%\"", percent) == Told{"error value-type content/es/language.yaml:4"});
  }
}

TEST_CASE("a folder without language.yaml, and a project without English") {
  const test::SmallProject small;
  small.write("content/fr/card.yaml", small.read(card));
  CHECK(test::told(load_small(small).diagnostics) ==
        Told{"error file-missing content/fr/language.yaml"});
  const test::SmallProject other;
  std::filesystem::remove_all(other.root() / "content/en");
  const Told told = test::told(load_small(other).diagnostics);
  REQUIRE_FALSE(told.empty());
  CHECK(told.front() == "error file-missing content/en");
}

}  // namespace pliego::content
