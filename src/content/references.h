// Names that refer to entries of the registries: whether they exist, and what to say where they
// don't.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "content/registry.h"

namespace pliego::content {

// The registries as loaded. An entry with a fault is left out of `usable`; its name
// ("fact.pressured") is remembered, so that who refers to it is told of that fault and not that
// there is no such entry.
struct LoadedRegistries {
  Registries usable;
  std::set<std::string, std::less<>> faulty;
  std::set<std::string, std::less<>> unread;  // "fact": a whole registry that could not be read
};

// Says with rule "unknown-<what>" that there is no usable entry `name`.
void report_unknown(std::string_view what, const std::string& name, const yaml::Mark& mark,
                    const std::vector<std::string>& known, bool faulty, Diagnostics& diagnostics);

template <class T>
std::vector<std::string> names_of(const std::map<std::string, T, std::less<>>& entries) {
  std::vector<std::string> names;
  for (const auto& [name, entry] : entries) names.push_back(name);
  return names;
}

template <class T>
void expect_known(std::string_view what, const std::map<std::string, T, std::less<>>& entries,
                  const std::string& name, const yaml::Mark& mark, const LoadedRegistries& all,
                  Diagnostics& diagnostics) {
  if (entries.contains(name) || all.unread.contains(what)) return;
  const bool faulty = all.faulty.contains(std::string(what) + "." + name);
  report_unknown(what, name, mark, names_of(entries), faulty, diagnostics);
}

}  // namespace pliego::content
