#include "cli/preflight_list.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/standard_streams.h"

namespace pliego::cli {
namespace {

using Json = nlohmann::ordered_json;

Json result_json(const preflight::Result& result) {
  auto findings = Json::array();
  for (const auto& [page, what] : result.findings)
    findings.push_back({{"page", page}, {"what", what}});
  return {{"rule", result.rule->id},
          {"asks", result.rule->asks},
          {"source", result.rule->source},
          {"kept", result.findings.empty()},
          {"findings", findings}};
}

void print_result(const preflight::Result& result) {
  say("  %-8s %-18s %s\n", result.findings.empty() ? "kept" : "NOT KEPT", result.rule->id,
      result.rule->asks);
  for (const auto& [page, what] : result.findings)
    say("           %s%s%s\n", page.c_str(), page.empty() ? "" : ": ", what.c_str());
}

}  // namespace

void print_preflight(const std::vector<engine::PreflightRow>& rows) {
  for (const engine::PreflightRow& row : rows) {
    const auto kept = std::count_if(row.results.begin(), row.results.end(),
                                    [](const auto& result) { return result.findings.empty(); });
    say("%s (%s) in %s: our own preflight for PDF/X-1a:2003, %d of %d rules kept\n",
        row.material.c_str(), row.language.c_str(), row.layout.c_str(), static_cast<int>(kept),
        static_cast<int>(row.results.size()));
    for (const preflight::Result& result : row.results) print_result(result);
  }
}

Json preflight_json(const std::vector<engine::PreflightRow>& rows) {
  auto all = Json::array();
  for (const engine::PreflightRow& row : rows) {
    auto rules = Json::array();
    for (const preflight::Result& result : row.results) rules.push_back(result_json(result));
    all.push_back({{"material", row.material},
                   {"language", row.language},
                   {"layout", row.layout},
                   {"rules", rules}});
  }
  return all;
}

}  // namespace pliego::cli
