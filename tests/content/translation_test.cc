#include <catch2/catch.hpp>

#include "loaded.h"

namespace pliego::content::translation_test {

namespace {

using Told = std::vector<std::string>;
constexpr std::string_view card = "content/es/card.yaml";

Loaded load_after(std::string_view file, std::string_view from, std::string_view to) {
  const test::SmallProject small;
  small.change(file, from, to);
  return load_small(small);
}

}  // namespace

TEST_CASE("a text that the translation lacks, or leaves empty, is no fault") {
  for (const char* to : {"", "  intro.text: \"\"\n", "  intro.text: ' '\n"}) {
    const Loaded loaded = load_after(card, "  intro.text: \"Un texto.\"\n", to);
    CHECK(test::told(loaded.diagnostics).empty());
    const Translation* translation = loaded.project.translation("card", "es");
    REQUIRE(translation);
    CHECK_FALSE(translation->strings.contains("intro.text"));
    CHECK(translation->empty.contains("intro.text") == (*to != '\0'));
    CHECK(text_state(*translation, "intro.text", "Some text.") == TextState::missing);
  }
  CHECK(test::told(load_after(card, "\"Un texto.\"", "[]").diagnostics) ==
        Told{"error value-type content/es/card.yaml:7"});
}

TEST_CASE("a string that the source has not") {
  const Loaded loaded = load_after(card, "signs.pressure:", "signs.presure:");
  CHECK(test::told(loaded.diagnostics) == Told{"warning unknown-string content/es/card.yaml:9"});
  CHECK_THAT(test::hint_of(loaded.diagnostics, "unknown-string"),
             Catch::Contains("'signs.pressure'"));
}

TEST_CASE("a string that the source had once is kept, and said to be so") {
  const test::SmallProject small;
  small.change(card, "signs.pressure:", "signs.presure:");
  small.write("content/es/translated-from/card.yaml",
              "strings:\n  signs.presure: {source: Presure., target: \"0123456789abcdef\"}\n");
  const Loaded loaded = load_small(small);
  CHECK(test::told(loaded.diagnostics) == Told{"warning unknown-string content/es/card.yaml:9"});
  CHECK_THAT(loaded.diagnostics.all().front().message, Catch::Contains("no longer"));
}

TEST_CASE("a language may lack a material: only whoever asks for the pair is told") {
  const test::SmallProject small;
  std::filesystem::remove(small.root() / card);
  const Loaded loaded = load_small(small);
  CHECK(loaded.diagnostics.all().empty());
  CHECK_FALSE(loaded.project.translation("card", "es"));
}

TEST_CASE("of a language that nobody asked for, names alone are read") {
  const test::SmallProject small;
  const std::string names_alone = "content/es/registries.yaml";
  const std::vector<std::string> not_asked_for = {std::string(card), "content/es/language.yaml",
                                                  "content/glossary.yaml"};
  for (const std::string& file : not_asked_for) small.write(file, "no: [end\n");
  Diagnostics of_all, of_english;
  load_project(small.root(), of_all);
  CHECK(of_all.has_errors());
  const Project project = load_project(small.root(), of_english, {.languages = {"en"}});
  CHECK(test::told(of_english).empty());
  REQUIRE(project.languages.size() == 1);
  CHECK(project.language_names == std::vector<std::string>{"en", "es"});
  CHECK(project.registry_strings.contains("es"));
  CHECK(project.translations.empty());

  small.write(names_alone, "no: [end\n");
  load_project(small.root(), of_english, {.languages = {"en"}});
  CHECK(of_english.has_errors());
}

TEST_CASE("a language that lacks the registries' strings") {
  const test::SmallProject small;
  std::filesystem::remove(small.root() / "content/es/registries.yaml");
  CHECK(test::told(load_small(small).diagnostics) ==
        Told{"error missing-translation content/es/registries.yaml"});
}

TEST_CASE("a translation of a material that there isn't") {
  const test::SmallProject small;
  small.write("content/es/crad.yaml", small.read(card));
  const Loaded loaded = load_small(small);
  CHECK(test::told(loaded.diagnostics) == Told{"error unknown-material content/es/crad.yaml"});
  CHECK_THAT(loaded.diagnostics.all().front().hint, Catch::Contains("'card'"));
}

TEST_CASE("the key 'reviewed' of old is refused with what to do instead") {
  for (const char* file : {"content/es/card.yaml", "content/es/registries.yaml"}) {
    const Loaded loaded = load_after(file, "strings:", "reviewed:\nstrings:");
    REQUIRE(loaded.diagnostics.all().size() == 1);
    CHECK(loaded.diagnostics.all().front().rule == "key-unknown");
    CHECK_THAT(loaded.diagnostics.all().front().hint, Catch::Contains("pliego translate review"));
  }
}

TEST_CASE("labels are those of the source") {
  CHECK(test::told(load_after("content/es/language.yaml", "  tty:", "  ttty:").diagnostics) ==
        Told{"warning unknown-string content/es/language.yaml:10"});
  CHECK(test::told(
            load_after("content/es/language.yaml", "draft: Borrador de traducción.", "draft: \"\"")
                .diagnostics)
            .empty());
  CHECK(test::told(load_after("content/en/language.yaml", "tty: \"TTY {number}\"", "tty: \"\"")
                       .diagnostics) == Told{"error value-type content/en/language.yaml:9"});
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

}  // namespace pliego::content::translation_test
