// The values that a pattern names, as a translator must keep them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "translate/store.h"
#include "translate/unit.h"

namespace pliego::translate {

// Whether the text is what a piece's files are called.
bool is_file_name(const Unit& unit);

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

// Whether the text has words to translate: letters outside of values, links' addresses and braces.
bool has_words(const Unit& unit);

// Whether a target, as it stands in a translator's file, is so short that looking into it is worth
// while; rule exchange-pattern where not.
bool check_length(std::string_view target, const std::string& key, const Place& place,
                  Diagnostics& diagnostics);

// Whether `edit` can be the translation of `unit`: rules exchange-pattern (it can't be read, has a
// character that a text may not have, is too long, or is no file's name where it must be one),
// exchange-markup (it has marks that can't be set, in any of its forms) and exchange-values (a
// value is lost, is not in the source, stands more often than there, or is chosen by where it is
// none to choose by).
bool check_translation(const Unit& unit, const Edit& edit, const Place& place,
                       Diagnostics& diagnostics);

}  // namespace pliego::translate
