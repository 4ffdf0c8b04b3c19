#include "check/rules.h"

#include <algorithm>

namespace pliego::check {

namespace {

std::string padded(std::string_view text, std::size_t width) {
  std::string result(text);
  result.resize(std::max(result.size() + 1, width), ' ');
  return result;
}

}  // namespace

const Rule* find_rule(std::string_view name) {
  for (const RuleGroup& group : rule_groups())
    for (const Rule& rule : group.rules)
      if (rule.name == name) return &rule;
  return nullptr;
}

std::string rules_as_markdown() {
  std::string text =
      "# Rules\n\nWhat `pliego check` looks at, and why. An error stops the piece; a warning may "
      "stay (not with `--strict`); a\nnote only tells. This page is made by `pliego check --rules "
      "--format markdown`.\n";
  for (const RuleGroup& group : rule_groups()) {
    text += "\n## " + std::string(group.title) + "\n\n| rule | | why |\n|---|---|---|\n";
    for (const Rule& rule : group.rules) {
      text += "| `" + std::string(rule.name) + "` | " + std::string(severity_name(rule.severity)) +
              " | " + std::string(rule.reason) + " |\n";
    }
  }
  return text;
}

std::string rules_as_text() {
  constexpr std::size_t name_width = 25, severity_width = 9;
  std::string text;
  for (const RuleGroup& group : rule_groups()) {
    text += (text.empty() ? "" : "\n") + std::string(group.title) + "\n";
    for (const Rule& rule : group.rules) {
      text += "  " + padded(rule.name, name_width) +
              padded(severity_name(rule.severity), severity_width) + std::string(rule.reason) +
              "\n";
    }
  }
  return text;
}

}  // namespace pliego::check
