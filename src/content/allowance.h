// What an author lets stand against a rule, in one text, with the reason.
#pragma once

#include <string>
#include <vector>

#include "yaml/fields.h"

namespace pliego::content {

struct Allowance {
  std::string rule;    // one of allowable_rules()
  std::string id;      // the text's, as in the same file
  std::string reason;  // printed by `pliego check`
  yaml::Mark mark;
};

// Rules that a person may know better than the program in a single place.
const std::vector<std::string>& allowable_rules();

// The key 'allow': a list of maps of rule, id and reason.
Reader<std::vector<Allowance>> allowances_reader();

}  // namespace pliego::content
