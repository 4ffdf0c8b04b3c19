#include "cli/preflight_list.h"

#include <algorithm>

#include "cli/standard_streams.h"

namespace pliego::cli {
namespace {

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

}  // namespace pliego::cli
