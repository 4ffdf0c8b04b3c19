#include "preflight/preflight.h"

#include <algorithm>

namespace pliego::preflight {

std::string name_of(const draw::Document& document, const draw::Page& page) {
  if (!page.label.empty()) return page.label;
  return std::to_string(&page - document.pages.data() + 1);
}

std::vector<Result> check(const draw::Document& document) {
  std::vector<Result> results;
  for (const auto* rules : {&document_rules(), &color_rules(), &text_rules(), &shape_rules()}) {
    for (const Rule& rule : *rules) {
      Result result{&rule, {}};
      rule.check(document, result.findings);
      results.push_back(std::move(result));
    }
  }
  return results;
}

bool passes(const std::vector<Result>& results) {
  return std::all_of(results.begin(), results.end(),
                     [](const Result& result) { return result.findings.empty(); });
}

}  // namespace pliego::preflight
