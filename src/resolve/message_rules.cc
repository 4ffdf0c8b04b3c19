#include "resolve/message_rules.h"

#include <algorithm>

namespace pliego::resolve {

namespace {

bool names_values(const content::Message& message) {
  return message.pattern.find('{') != std::string::npos;
}

// Which of `wanted` are not in `present`, in words: "{a}, {b}".
std::string missing(const std::set<std::string>& wanted, const std::set<std::string>& present) {
  std::string names;
  for (const std::string& name : wanted) {
    if (!present.contains(name)) names += (names.empty() ? "{" : ", {") + name + "}";
  }
  return names;
}

}  // namespace

void expect_same_arguments(const content::Message& translation, const content::Message& source,
                           Diagnostics& diagnostics) {
  if (!names_values(translation) && !names_values(source)) return;
  Diagnostics elsewhere;
  const auto ours = parse_pattern(translation, elsewhere);
  const auto theirs = parse_pattern(source, elsewhere);
  if (!ours || !theirs || ours->names() == theirs->names()) return;
  const std::string lacking = missing(theirs->names(), ours->names());
  const std::string extra = missing(ours->names(), theirs->names());
  std::string text = "'" + translation.id + "' names other values than its source:";
  if (!lacking.empty()) text += " it lacks " + lacking;
  if (!extra.empty()) text += std::string(lacking.empty() ? "" : " and") + " it adds " + extra;
  diagnostics.error("arguments-differ", translation.mark.place(), std::move(text),
                    "In the source: " + source.pattern);
}

void BlockValues::add(const Mention& mention, const content::Registries& registries) {
  if (registries.facts.contains(mention.name)) facts.push_back(mention);
  if (registries.bases.contains(mention.name)) bases.push_back(mention);
}

void check_bases(const BlockValues& values, const content::Registries& registries,
                 Diagnostics& diagnostics) {
  std::set<std::string> told;
  std::string first_base = values.bases.empty() ? "" : values.bases.front().name;
  const auto expect_one_base = [&](const std::string& base, const Mention& at) {
    if (first_base.empty()) first_base = base;
    if (base == first_base || !told.insert(base).second) return;
    diagnostics.error("mixed-bases", at.mark.place(),
                      "'" + at.name + "' has another base than the rest of its block: '" + base +
                          "' and '" + first_base + "'",
                      "Give it a block of its own: shares of different bases don't compare.");
  };
  for (const Mention& mention : values.bases) expect_one_base(mention.name, mention);
  for (const Mention& mention : values.facts) {
    const std::string& base = registries.facts.find(mention.name)->second.base;
    expect_one_base(base, mention);
    const bool printed = std::any_of(values.bases.begin(), values.bases.end(),
                                     [&](const Mention& other) { return other.name == base; });
    if (printed) continue;
    diagnostics.error("statistic-without-base", mention.mark.place(),
                      "'" + mention.name + "' stands here without whom it counts",
                      "Write {" + base + "} in a text of the same block.");
  }
}

}  // namespace pliego::resolve
