// The table of rules has every rule that the program can name, and no other; docs/rules.md is it.
#include "check/rules.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace {

const std::filesystem::path root = PLIEGO_SOURCE_DIR;

std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

// Every .cc file below the folder but that one.
std::string all_of(const std::string& folder, const std::string& but) {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
    if (entry.path().extension() == ".cc" && entry.path().filename() != but)
      all += text_of(entry.path());
  return all;
}

std::string sources() { return all_of("src", "rule_table.cc"); }

std::set<std::string> named_rules(const std::string& text) {
  static const std::regex call(
      "(?:(?:\\.|\\b)(?:error|warning|note|fault|report)\\(\\s*|"
      "Severity::(?:error|warning|note),\\s*|\\brule = )"
      "\"([a-z]+(?:-[a-z0-9]+)*)\"\\s*[,;]");
  std::set<std::string> rules;
  for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at)
    rules.insert((*at)[1]);
  // language/registry_use.cc reports by what an entry is: "unused-" and one of these.
  for (const char* what : {"fact", "base", "source", "contact", "notice", "reference"})
    rules.erase(what);
  return rules;
}

bool is_named(const std::string& text, const std::string& rule) {
  if (text.find("\"" + rule + "\"") != std::string::npos) return true;
  const std::string what = rule.substr(rule.find('-') + 1);
  return (rule.starts_with("unknown-") || rule.starts_with("unused-")) &&
         text.find("\"" + what + "\"") != std::string::npos;
}

}  // namespace

TEST_CASE("Every rule that the program names is in the table") {
  const auto named = named_rules(sources());
  REQUIRE(named.size() > 60);
  for (const std::string& rule : named) {
    INFO("Add '" << rule << "' to src/check/rule_table.cc, with its reason.");
    CHECK(pliego::check::find_rule(rule) != nullptr);
  }
}

TEST_CASE("Every rule of the table is named in the program, once in the table, with a reason") {
  const std::string text = sources();
  std::set<std::string_view> seen;
  for (const auto& group : pliego::check::rule_groups()) {
    CHECK(
        std::is_sorted(group.rules.begin(), group.rules.end(),
                       [](const auto& left, const auto& right) { return left.name < right.name; }));
    for (const auto& rule : group.rules) {
      INFO(rule.name);
      CHECK(is_named(text, std::string(rule.name)));
      CHECK(seen.insert(rule.name).second);
      CHECK(rule.reason.ends_with("."));
    }
  }
}

TEST_CASE("Every rule of the table is named by a test") {
  const std::string tests = all_of("tests", "rules_test.cc");
  for (const auto& group : pliego::check::rule_groups()) {
    for (const auto& rule : group.rules) {
      INFO("Let a test break '" << rule.name << "': tests/cli/each_rule_test.cc takes one line.");
      const std::regex whole("(^|[^a-z0-9-])" + std::string(rule.name) + "($|[^a-z0-9-])");
      CHECK(std::regex_search(tests, whole));
    }
  }
}

TEST_CASE("docs/rules.md is the table") {
  INFO("Make it anew: pliego check --rules --format markdown > docs/rules.md");
  CHECK(text_of(root / "docs" / "rules.md") == pliego::check::rules_as_markdown());
}
