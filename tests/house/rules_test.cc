// The table of rules has every rule that the program can name, and no other; docs/rules.md is it.
#include "check/rules.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

namespace pliego::rules_test {

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

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool is_of_rule(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }
bool is_of_word(char c) { return is_of_rule(c) || (c >= 'A' && c <= 'Z') || c == '_'; }

// Whether a rule's name stands after `before`: error("…, Severity::error, "… or rule = "….
bool calls_for_rule(std::string_view before) {
  while (!before.empty() && is_space(before.back())) before.remove_suffix(1);
  for (const char* severity : {"error", "warning", "note"})
    if (before.ends_with("Severity::" + std::string(severity) + ",")) return true;
  for (const std::string_view call : {"error(", "warning(", "note(", "fault(", "report(", "rule ="})
    if (before.ends_with(call) &&
        (before.size() == call.size() || !is_of_word(before[before.size() - call.size() - 1])))
      return true;
  return false;
}

// The name in quotes from `begin` on, just behind the first, where one of a rule's form stands
// there alone: a comma or semicolon follows.
std::string quoted_rule(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_of_rule(text[end])) ++end;
  std::size_t after = end + 1;
  while (after < text.size() && is_space(text[after])) ++after;
  if (end == begin || after >= text.size() || text[end] != '"') return {};
  if (text[after] != ',' && text[after] != ';') return {};
  return std::string(text.substr(begin, end - begin));
}

// By hand: std::regex takes a minute for it.
std::set<std::string> named_rules(std::string_view text) {
  std::set<std::string> rules;
  for (std::size_t at = text.find('"'); at != text.npos; at = text.find('"', at + 1))
    if (const std::string rule = quoted_rule(text, at + 1);
        !rule.empty() && calls_for_rule(text.substr(0, at)))
      rules.insert(rule);
  // resolve/registry_use.cc reports by what an entry is: "unused-" and one of these.
  for (const char* what : {"fact", "base", "source", "contact", "notice", "reference"})
    rules.erase(what);
  return rules;
}

// Whether the text has the rule's name, not as a part of another.
bool has_whole(std::string_view text, std::string_view rule) {
  for (std::size_t at = text.find(rule); at != text.npos; at = text.find(rule, at + 1)) {
    const std::size_t end = at + rule.size();
    if ((at == 0 || !is_of_rule(text[at - 1])) && (end == text.size() || !is_of_rule(text[end])))
      return true;
  }
  return false;
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
      CHECK(has_whole(tests, rule.name));
    }
  }
}

TEST_CASE("docs/rules.md is the table") {
  INFO("Make it anew: pliego check --rules --format markdown > docs/rules.md");
  CHECK(text_of(root / "docs" / "rules.md") == pliego::check::rules_as_markdown());
}

}  // namespace pliego::rules_test
