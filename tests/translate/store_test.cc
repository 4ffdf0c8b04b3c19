// Translations into a project, with the memory of what they were made from.
#include "translate/store.h"

#include <catch2/catch.hpp>

#include "content/project.h"
#include "support/small_project.h"

namespace pliego::translate::store_test {

namespace {

using content::TextState;
using Told = std::vector<std::string>;
constexpr const char* card = "content/es/card.yaml";
constexpr const char* memory = "content/es/translated-from/card.yaml";

TextState state(const test::SmallProject& small, const std::string& id, std::string_view source) {
  Diagnostics diagnostics;
  const auto project = content::load_project(small.root(), diagnostics);
  REQUIRE(project.translation("card", "es"));
  return content::text_state(*project.translation("card", "es"), id, source);
}

// Whether all edits could be made; then they are on disk.
bool apply(const test::SmallProject& small, const std::vector<Edit>& edits,
           Diagnostics& diagnostics) {
  const auto files = plan_edits(std::filesystem::path(small.root()), "es", edits, {}, diagnostics);
  if (files) write_changed(small.root(), *files);
  return files.has_value();
}

bool apply_all(const test::SmallProject& small, const std::vector<Edit>& edits) {
  Diagnostics diagnostics;
  const bool done = apply(small, edits, diagnostics);
  CHECK(test::told(diagnostics).empty());
  return done;
}

}  // namespace

TEST_CASE("of planned files those that differ are written, texts before the memory of them") {
  const NewFiles planned = {{"content/es/card.yaml", "as it was"},
                            {"content/es/tools.yaml", "new"},
                            {"content/es/translated-from/card.yaml", "new"},
                            {"content/es/translated-from/tools.yaml", "new"}};
  const auto project = files::Source::of(
      {{"content/es/card.yaml", "as it was"}, {"content/es/translated-from/card.yaml", "old"}});
  NewFiles differing = planned;
  differing.erase("content/es/card.yaml");
  CHECK(that_differ(project, planned) == differing);
  std::vector<std::string> order;
  for (const auto& [path, text] : in_writing_order({{"content/es/translated-from/card.yaml", ""},
                                                    {"content/es/card.yaml", ""},
                                                    {"content/es/worksheet.yaml", ""}}))
    order.push_back(path);
  CHECK(order == std::vector<std::string>{"content/es/card.yaml", "content/es/worksheet.yaml",
                                          "content/es/translated-from/card.yaml"});
}

TEST_CASE("a text is stored with what it was made from") {
  const test::SmallProject small;
  REQUIRE(apply_all(small, {{"card", "intro.text", "Otro texto.", "Some text."}}));
  CHECK_THAT(small.read(card), Catch::Contains("  intro.text: \"Otro texto.\"\n"));
  CHECK(
      small.read(memory) ==
      "# Written by `pliego translate`. Don't edit it: it remembers what each text was translated "
      "from.\nstrings:\n  intro.text:\n    source: \"Some text.\"\n    target: \"" +
          content::text_hash("Otro texto.") + "\"\n");
  CHECK(state(small, "intro.text", "Some text.") == TextState::unread);
  CHECK(state(small, "intro.text", "Some other text.") == TextState::stale);
  CHECK(state(small, "headline.text", "A headline") == TextState::unread);
}

TEST_CASE("a reading is void once the text or its source is another") {
  const test::SmallProject small;
  small.change(card, "\"Un texto.\"", "\"Uno.\"");
  small.write(memory, "strings:\n  intro.text:\n    source: \"Some text.\"\n    target: \"" +
                          content::text_hash("Uno.") +
                          "\"\n    reviewed: {on: 2026-11-23, role: second-speaker}\n");
  CHECK(state(small, "intro.text", "Some text.") == TextState::reviewed);
  REQUIRE(apply_all(small, {{"card", "intro.text", "Uno.", "Some text."}}));
  CHECK(state(small, "intro.text", "Some text.") == TextState::reviewed);
  small.change(card, "\"Uno.\"", "\"Dos.\"");
  CHECK(state(small, "intro.text", "Some text.") == TextState::unread);
  REQUIRE(apply_all(small, {{"card", "intro.text", "Uno.", "Some newer text."}}));
  CHECK(small.read(memory).find("reviewed") == std::string::npos);
}

TEST_CASE("an empty text never takes the place of another") {
  const test::SmallProject small;
  const std::string before = small.read(card);
  REQUIRE(apply_all(small, {{"card", "intro.text", "", "Some text."},
                            {"card", "intro.text", " \n", "Some text."}}));
  CHECK(small.read(card) == before);
}

TEST_CASE("a fault in one file keeps all from being written") {
  const test::SmallProject small;
  const std::string before = small.read(card);
  Diagnostics diagnostics;
  CHECK_FALSE(apply(small,
                    {{"card", "intro.text", "Otro.", "Some text."},
                     {"registries", "base.other_base", "Otra", "of those who tried"},
                     {"nowhere", "x", "y", "z"}},
                    diagnostics));
  CHECK(test::told(diagnostics) == Told{"error file-missing content/es/nowhere.yaml",
                                        "error unquoted-text content/es/registries.yaml:4"});
  CHECK(small.read(card) == before);
  CHECK_FALSE(std::filesystem::exists(small.root() / memory));
}

TEST_CASE("a memory that was cut off stops everything") {
  const test::SmallProject small;
  small.write(memory, "strings:\n  intro.text:\n    source: \"Some te");
  Diagnostics diagnostics;
  CHECK_FALSE(apply(small, {{"card", "intro.text", "Otro.", "S"}}, diagnostics));
  CHECK(test::told(diagnostics) ==
        Told{"error yaml-syntax content/es/translated-from/card.yaml:3"});
}

TEST_CASE("a memory reads back as it was written") {
  const test::SmallProject small;
  content::TranslationRecord record;
  record["a"] = {"Some “text” with {name}, \"quotes\", \\ and\nlines", "0123456789abcdef", {}};
  record["odd: key"] = {"x", "0123456789abcdef",
                        content::SecondReading{"2026-11-23", "second-speaker"}};
  small.write(memory, record_text(record));
  Diagnostics diagnostics;
  const auto read = content::load_translation_record(small.root(), "es", "card", diagnostics);
  CHECK(test::told(diagnostics).empty());
  REQUIRE(read);
  CHECK(record_text(*read) == record_text(record));
  CHECK(read->at("a").source == record["a"].source);
}

}  // namespace pliego::translate::store_test
