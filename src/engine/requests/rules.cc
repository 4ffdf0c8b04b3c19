// The rules that diagnostics name.
#include "check/rules.h"

#include <nlohmann/json.hpp>

#include "engine/request_kind.h"

namespace pliego::engine {
namespace {

struct RulesRequest {};

const RequestTable<RulesRequest>& rules_table() {
  static const RequestTable<RulesRequest> table("a request for the rules", {});
  return table;
}

void run_rules(const RulesRequest&, const Surroundings&, files::Outputs&, Answer& answer) {
  auto& all = answer.data["rules"] = nlohmann::ordered_json::array();
  for (const check::RuleGroup& group : check::rule_groups())
    for (const check::Rule& rule : group.rules)
      all.push_back({{"rule", rule.name},
                     {"about", group.title},
                     {"severity", severity_name(rule.severity)},
                     {"reason", rule.reason}});
}

}  // namespace

extern const RequestKind request_rules;
const RequestKind request_rules =
    request_kind<rules_table, run_rules>("rules", "All rules, with their reasons");

}  // namespace pliego::engine
