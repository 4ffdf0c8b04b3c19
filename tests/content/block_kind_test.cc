#include "content/block_kind.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <type_traits>

#include "content/blocks/chart.h"

namespace pliego::content::block_kind_test {

namespace {

std::set<std::string> files_of_kinds() {
  std::set<std::string> names;
  const std::filesystem::path folder = PLIEGO_SOURCE_DIR "/src/content/blocks";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".cc") names.insert(entry.path().stem().string());
  }
  return names;
}

}  // namespace

TEST_CASE("every file in content/blocks is a kind of its name") {
  std::vector<std::string> names;
  for (const BlockKind* kind : block_kinds()) {
    names.push_back(kind->name);
    CHECK(find_block_kind(kind->name) == kind);
  }
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(std::set<std::string>(names.begin(), names.end()) == files_of_kinds());
  CHECK(find_block_kind("stat"));
  CHECK_FALSE(find_block_kind("Stat"));
}

TEST_CASE("every kind and field says what it is for") {
  for (const BlockKind* kind : block_kinds()) {
    INFO(kind->name);
    CHECK_FALSE(kind->doc.empty());
    for (const FieldSpec& spec : kind->fields) {
      INFO(spec.key.name);
      CHECK_FALSE(spec.doc.empty());
      CHECK(kind->field(spec.key.name) == &spec);
      CHECK((spec.key.type == FieldType::choice || spec.key.type == FieldType::choices) !=
            spec.choices.empty());
      CHECK((spec.key.type == FieldType::items) != spec.fields.empty());
      CHECK((spec.key.type == FieldType::integer) == (spec.low < spec.high));
    }
    CHECK_FALSE(kind->field("nothing"));
  }
}

TEST_CASE("items can be written as plain text") {
  for (const BlockKind* kind : block_kinds()) {
    const FieldSpec* items = kind->field("items");
    if (!items) continue;
    INFO(kind->name);
    const bool has_text =
        std::any_of(items->fields.begin(), items->fields.end(), [](const FieldSpec& spec) {
          return spec.key.name == "text" && spec.key.type == FieldType::message && spec.required;
        });
    CHECK(has_text);
  }
}

TEST_CASE("a table names its fields by handles alone") {
  STATIC_REQUIRE(std::is_constructible_v<FieldKey, ItemsField>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<FieldKey, const char*>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<FieldKey, std::string>);
  const FieldKey key = chart::of;
  CHECK(key.name == "of");
  CHECK(key.type == FieldType::integer);
}

}  // namespace pliego::content::block_kind_test
