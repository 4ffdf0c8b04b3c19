// What is remembered of a translation, and what it says of its state.
#include "content/translation_record.h"

#include <catch2/catch.hpp>

#include "loaded.h"

namespace pliego::content::translation_record_test {

namespace {

using Told = std::vector<std::string>;
constexpr std::string_view file = "content/es/translated-from/card.yaml";

std::string record_of(const std::string& body) { return "strings:\n  intro.text:\n" + body; }

Told faults(const std::string& text) {
  const test::SmallProject small;
  small.write(file, text);
  return test::told(load_small(small).diagnostics);
}

}  // namespace

TEST_CASE("a hash is the beginning of the text's SHA-256") {
  CHECK(text_hash("abc") == "ba7816bf8f01cfea");  // FIPS 180-4, the example of NIST
}

TEST_CASE("the four states of a text") {
  const std::string text = "Un texto.", none;
  RecordedText recorded{.source = "Some text.", .target = text_hash(text), .reviewed = {}};
  CHECK(text_state(nullptr, nullptr, "Some text.") == TextState::missing);
  CHECK(text_state(&recorded, &none, "Some text.") == TextState::missing);
  CHECK(text_state(nullptr, &text, "Some text.") == TextState::unread);
  CHECK(text_state(&recorded, &text, "Some text.") == TextState::unread);
  recorded.reviewed = SecondReading{"2026-11-23", "second-speaker"};
  CHECK(text_state(&recorded, &text, "Some text.") == TextState::reviewed);
  CHECK(text_state(&recorded, &text, "Another text.") == TextState::stale);
  recorded.target = text_hash("Otro texto.");
  CHECK(text_state(&recorded, &text, "Some text.") == TextState::unread);
  CHECK(text_state(&recorded, &text, "Another text.") == TextState::stale);
}

TEST_CASE("records are loaded with their translation, and with the labels") {
  const test::SmallProject small;
  small.write(file, record_of("    source: \"Some text.\"\n    target: \"0123456789abcdef\"\n"));
  small.write("content/es/translated-from/language.yaml",
              "strings:\n  labels.tty: {source: \"TTY {number}\", target: \"0123456789abcdef\"}\n");
  const Loaded loaded = load_small(small);
  CHECK(test::told(loaded.diagnostics).empty());
  CHECK(loaded.project.translation("card", "es")->record.at("intro.text").source == "Some text.");
  CHECK(loaded.project.language("es")->record.contains("labels.tty"));
}

TEST_CASE("a record with faults is told of by line") {
  CHECK(faults(record_of("    source: \"Some text.\"\n")) ==
        Told{"error key-missing " + std::string(file) + ":3"});
  CHECK(faults(record_of("    source: \"S\"\n    target: \"0123\"\n")) ==
        Told{"error value-type " + std::string(file) + ":4"});
  CHECK(faults(record_of("    source: \"S\"\n    target: \"0123456789abcdef\"\n"
                         "    reviewed: {on: soon, role: second-speaker}\n")) ==
        Told{"error value-type " + std::string(file) + ":5"});
  CHECK(faults("<<<<<<< ours\nstrings: {}\n") ==
        Told{"error yaml-conflict " + std::string(file) + ":1"});
}

}  // namespace pliego::content::translation_record_test
