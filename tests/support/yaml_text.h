// YAML written inside a test, and a look at the diagnostics it gives.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/yaml.h"

namespace pliego::test {

// The root of YAML that must be good; the file is called "test.yaml".
inline yaml::Node node_of(std::string text) {
  Diagnostics diagnostics;
  auto node = yaml::parse("test.yaml", std::move(text), diagnostics);
  if (!node) throw std::runtime_error(to_text(diagnostics.all().at(0)));
  return *std::move(node);
}

// "rule@line:column", in the file's order.
inline std::vector<std::string> spots(const Diagnostics& diagnostics) {
  std::vector<std::string> result;
  for (const Diagnostic& d : diagnostics.sorted()) {
    result.push_back(d.rule + "@" + std::to_string(d.place.line) + ":" +
                     std::to_string(d.place.column));
  }
  return result;
}

inline bool has_rule(const Diagnostics& diagnostics, std::string_view rule) {
  const auto& all = diagnostics.all();
  return std::any_of(all.begin(), all.end(), [&](const auto& d) { return d.rule == rule; });
}

inline std::string all_text(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& d : diagnostics.sorted()) text += to_text(d);
  return text;
}

}  // namespace pliego::test
