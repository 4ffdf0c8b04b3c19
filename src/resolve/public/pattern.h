// A message's pattern (ICU MessageFormat), read once: its plain text with a mark for each value.
#pragma once

#include <unicode/unistr.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "content/material.h"

namespace pliego::resolve {

// Where a pattern names an argument.
struct Mention {
  enum class Use {
    value,    // {name}
    percent,  // {name, number, ::percent}
    count,    // # in a plural of it
    plural,   // {name, plural, …} and selectordinal
    select    // {name, select, …}
  };
  std::string name;
  Use use = Use::value;
  yaml::Mark mark;
};

struct Pattern {
  icu::UnicodeString text;        // the slot of mentions[slots[i]] is U+E000 + i
  std::vector<Mention> mentions;  // in order of writing
  std::vector<std::size_t> slots;
  bool chooses = false;  // has plurals or selects: MessageFormat must format it

  std::set<std::string> names() const;
};

// Nothing after an error: rules private-use, pattern-apostrophe, pattern-syntax, pattern-style (a
// style that would round or rewrite a value as stored).
std::optional<Pattern> parse_pattern(const content::Message& message, Diagnostics& diagnostics);

}  // namespace pliego::resolve
