// The fast way to read records takes what `pliego translate` writes, and leaves all else alone.
#include "content/record_reader.h"

#include <catch2/catch.hpp>

#include "files/files.h"
#include "support/small_project.h"

namespace pliego::content::record_reader_test {

namespace {

const std::string written =
    "# Written by `pliego translate`.\nstrings:\n  a.text:\n    source: \"One \\\"two\\\" \\\\ ñ "
    "{x}\\n\"\n"
    "    target: \"0123456789abcdef\"\n  b:\n    source: \"B\"\n    target: \"fedcba9876543210\"\n"
    "    reviewed: {on: 2026-11-23, role: second-speaker}\n";

std::string with(std::string_view from, std::string_view to) {
  std::string text = written;
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a record as it is written is read as YAML reads it") {
  const auto record = read_written_record(written);
  REQUIRE(record);
  const test::SmallProject small;
  small.write("content/es/translated-from/card.yaml", "# Ours.\n" + written);  // not our form
  Diagnostics diagnostics;
  const auto checked = load_translation_record(small.root(), "es", "card", diagnostics);
  CHECK(diagnostics.all().empty());
  REQUIRE(checked);
  REQUIRE(record->size() == 2);
  REQUIRE(checked->size() == 2);
  for (const auto& [id, text] : *record) {
    CHECK(checked->at(id).source == text.source);
    CHECK(checked->at(id).target == text.target);
    CHECK(checked->at(id).reviewed.has_value() == text.reviewed.has_value());
  }
  CHECK(record->at("a.text").source == "One \"two\" \\ ñ {x}\n");
  CHECK(record->at("b").reviewed->on == "2026-11-23");
  CHECK(record->at("b").reviewed->role == "second-speaker");
}

TEST_CASE("whatever is otherwise is left to YAML") {
  for (const auto& [from, to] :
       std::vector<std::pair<std::string, std::string>>{{"  b:", "  a.text:"},
                                                        {"  b:", "  \"b\":"},
                                                        {"\"B\"", "B"},
                                                        {"\"B\"", "\"B\"x\""},
                                                        {"\"B\"", "\"\\u0042\""},
                                                        {"\"B\"", "\" \""},
                                                        {"\"B\"", "\"B"},
                                                        {"\"B\"", "\"\x01\""},
                                                        {"\"B\"", "\"\xff\""},
                                                        {"fedcba98", "FEDCBA98"},
                                                        {"2026-11-23", "2026-11-31"},
                                                        {"second-speaker", "Ana Ruiz"},
                                                        {"strings:\n", "strings:\r\n"},
                                                        {"speaker}\n", "speaker}"},
                                                        {"speaker}\n", "speaker}\n<<<<<<< ours\n"},
                                                        {"    source: \"B\"\n", ""},
                                                        {"# Written", "Written"}}) {
    INFO(from << " -> " << to);
    CHECK_FALSE(read_written_record(with(from, to)));
  }
}

}  // namespace pliego::content::record_reader_test
