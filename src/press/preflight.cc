#include "press/preflight.h"

#include <algorithm>

namespace pliego::press {

std::string name_of(const draw::Document& document, const draw::Page& page) {
  if (!page.label.empty()) return page.label;
  return std::to_string(&page - document.pages.data() + 1);
}

std::vector<PreflightResult> preflight(const draw::Document& document) {
  std::vector<PreflightResult> results;
  for (const auto* rules : {&document_rules(), &color_rules(), &text_rules(), &shape_rules()}) {
    for (const PreflightRule& rule : *rules) {
      PreflightResult result{&rule, {}};
      rule.check(document, result.findings);
      results.push_back(std::move(result));
    }
  }
  return results;
}

bool passes_preflight(const std::vector<PreflightResult>& results) {
  return std::all_of(results.begin(), results.end(),
                     [](const PreflightResult& result) { return result.findings.empty(); });
}

}  // namespace pliego::press
