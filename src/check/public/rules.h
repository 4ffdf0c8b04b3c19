// Every rule that a diagnostic can name: how serious it is, and why it is there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace pliego::check {

struct Rule {
  std::string_view name;
  Severity severity = Severity::error;
  std::string_view reason;
};

struct RuleGroup {
  std::string_view title;
  std::vector<Rule> rules;  // by name
};

const std::vector<RuleGroup>& rule_groups();

const Rule* find_rule(std::string_view name);

// docs/rules.md: a table for each group.
std::string rules_as_markdown();

// For a terminal: one line a rule.
std::string rules_as_text();

}  // namespace pliego::check
