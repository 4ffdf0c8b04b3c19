#include "engine/press_findings.h"

namespace pliego::engine {

void tell_findings(const std::vector<press::PreflightResult>& results, const std::string& whose,
                   const Place& place, Diagnostics& diagnostics) {
  for (const auto& [rule, findings] : results) {
    if (findings.empty()) continue;
    const std::string& page = findings.front().page;
    diagnostics.error(
        rule->id, place,
        whose + " is not fit for a press" + (page.empty() ? "" : ", page " + page) + ": " +
            findings.front().what +
            (findings.size() > 1 ? " (" + std::to_string(findings.size() - 1) + " more)" : ""),
        rule->advice);
  }
}

}  // namespace pliego::engine
