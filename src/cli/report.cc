#include "cli/report.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "base/json.h"

namespace pliego::cli {

std::string count_of(std::size_t n, const std::string& one) {
  return std::to_string(n) + " " + one + (n == 1 ? "" : "s");
}

void print_diagnostics(const Diagnostics& diagnostics, std::ostream& to) {
  if (diagnostics.all().empty()) return;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) to << to_text(diagnostic) << "\n";
  std::size_t errors = 0, warnings = 0;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    errors += diagnostic.severity == Severity::error;
    warnings += diagnostic.severity == Severity::warning;
  }
  to << count_of(errors, "error") << ", " << count_of(warnings, "warning") << "\n";
}

nlohmann::ordered_json diagnostics_json(const Diagnostics& diagnostics) {
  auto all = nlohmann::ordered_json::array();
  for (const Diagnostic& diagnostic : diagnostics.sorted()) all.push_back(to_json(diagnostic));
  return all;
}

}  // namespace pliego::cli
