#include "base/invisible.h"

#include <catch2/catch.hpp>

#include "support/yaml_text.h"
#include "yaml/yaml.h"

namespace pliego::invisible_test {

using namespace pliego::test;

namespace {

std::string times(int count, const std::string& what) {
  std::string all;
  for (int i = 0; i < count; ++i) all += what;
  return all;
}

std::string said(const std::string& text) {
  const auto found = find_invisible(text);
  return found ? found->what : "";
}

// What stands in the file as the value of one key, and what is told of it.
std::pair<std::string, std::vector<std::string>> read(const std::string& text) {
  Diagnostics diagnostics;
  const auto root = yaml::parse("a.yaml", "first: 1\na: \"" + text + "\"\n", diagnostics);
  return {root && root->find("a") ? root->find("a")->scalar : "", spots(diagnostics)};
}

using Spots = std::vector<std::string>;

}  // namespace

TEST_CASE("marks that turn directions, and breaks that can't be seen, are no text") {
  for (const char* mark : {"\u2028", "\u2029", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E",
                           "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF", "\uFFF9"}) {
    CHECK_FALSE(said(std::string("Call ") + mark + "0100").empty());
    const auto told = read(std::string("Call ") + mark + "0100").second;
    REQUIRE(told.size() == 1);
    CHECK(told[0].starts_with("yaml-character@2:"));
  }
  CHECK(read("a\\u202Eb").second == Spots{"yaml-character@2:4"});  // written as an escape, too
}

TEST_CASE("marks that writing needs stay") {
  for (const char* text :
       {"می\u200Cخواهم", "क्\u200Dष", "co\u00ADop", "ภาษา\u200Bไทย", "\u200F5\u200F", "a\u2060b",
        "12\u00A0%", "10\u202F000", "☎\uFE0F", "Where?\u200F"}) {
    INFO(text);
    CHECK(said(text).empty());
    CHECK(read(text).first == text);
    CHECK(read(text).second.empty());
  }
}

TEST_CASE("blanks of any kind at a text's end are left out, with a word about it") {
  for (const char* blank : {"\u00A0", "\u2003", "\u2007", "\u202F", "\u3000", "\u3164", "\u2800",
                            "\u00A0\u200B", "\u2060\u00A0"}) {
    for (const int count : {1, 150}) {
      const auto [text, told] = read("Call." + times(count, blank));
      CHECK(text.starts_with("Call."));
      CHECK(text.size() <= std::string("Call.\u2060").size());
      CHECK(told == Spots{"yaml-blanks@2:4"});
    }
  }
}

TEST_CASE("a text of blanks alone, or with a field of them inside, is refused") {
  for (const char* blank : {"\u00A0", "\u2003", "\u3000", "\u200B", "\u00AD", "\u200D\u2060"}) {
    CHECK_FALSE(said(blank).empty());
    CHECK(read(times(3, blank)).second == Spots{"yaml-character@2:4"});
  }
  CHECK(read("Name:" + times(30, "\u00A0") + "Day:").second == Spots{"yaml-character@2:4"});
  CHECK(read("Name:" + times(30, " \u2003") + "Day:").second == Spots{"yaml-character@2:4"});
  CHECK(read("Name:" + times(3, "\u00A0") + "Day:").second.empty());
  CHECK(read("Name:" + times(90, " ") + "Day:").second.empty());  // they become one
}

}  // namespace pliego::invisible_test
