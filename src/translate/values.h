// The values that a pattern names, as a translator must keep them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "translate/unit.h"

namespace pliego::translate {

// Whether the text is a message's pattern. Names of contacts are none: braces in them are letters.
bool is_pattern(const Unit& unit);

// Whether a plural or a select is in it: then its braces hold words to be translated.
bool chooses(std::string_view pattern);

// "{pressured}" of a plain pattern, the bare names of one that chooses; each once, as written. None
// where the pattern can't be read.
std::vector<std::string> values_of(std::string_view pattern);

// A plain pattern in parts: words, and values in their braces. One part of words where it chooses
// or can't be read.
struct PatternPart {
  std::string text;
  bool value = false;
};
std::vector<PatternPart> parts_of(std::string_view pattern);

// What is wrong with `target` as the translation of `source`: rules exchange-pattern (it can't be
// read, or has a character that a text may not have) and exchange-values (a value is lost, or is
// not in the source). True where nothing is.
bool check_values(std::string_view source, std::string_view target, const std::string& key,
                  const Place& place, Diagnostics& diagnostics);

}  // namespace pliego::translate
