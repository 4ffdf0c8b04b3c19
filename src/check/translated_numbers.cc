#include "check/translated_numbers.h"

#include <algorithm>

#include "check/numbers.h"

namespace pliego::check {

namespace {

// Each group by itself: "24/7" and "24 a 7" have the same two.
std::vector<DigitGroup> groups_of(std::string_view text) {
  std::vector<DigitGroup> groups;
  for (const NumberRun& run : number_runs(text))
    groups.insert(groups.end(), run.groups.begin(), run.groups.end());
  return groups;
}

// Takes out of `others` each number that `groups` has; gives the first that it lacks.
const DigitGroup* first_lacking(const std::vector<DigitGroup>& groups,
                                std::vector<DigitGroup> others) {
  for (const DigitGroup& group : groups) {
    const auto same = std::find_if(others.begin(), others.end(), [&](const DigitGroup& other) {
      return other.digits == group.digits;
    });
    if (same == others.end()) return &group;
    others.erase(same);
  }
  return nullptr;
}

}  // namespace

std::vector<Finding> differing_numbers(std::string_view translation, std::string_view source,
                                       std::string_view source_pattern) {
  const std::vector<DigitGroup> ours = groups_of(translation), theirs = groups_of(source);
  const std::string hint = "In the source: " + std::string(source_pattern);
  if (const DigitGroup* group = first_lacking(ours, theirs)) {
    return {{group->begin, group->end, "numbers-differ",
             "The source has no number " + group->digits + " here", hint}};
  }
  if (const DigitGroup* group = first_lacking(theirs, ours)) {
    return {{0, translation.size(), "numbers-differ",
             "The source has the number " + group->digits + ", which is missing here", hint}};
  }
  return {};
}

}  // namespace pliego::check
