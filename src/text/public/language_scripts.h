// Which scripts a language is written in, by CLDR's likely subtags.
#pragma once

#include <unicode/uscript.h>

#include <string>
#include <string_view>
#include <vector>

namespace pliego::text {

// ISO 15924 code of what a language (BCP 47) is usually written in: "am" gives "Ethi", "ja" "Jpan",
// "zh-TW" "Hant"; the tag's own script where it names one. "Latn" where nothing is known.
std::string writing_of(std::string_view language);

// The scripts, by Unicode's property, that such writing mixes: of "Jpan" Han, Hiragana and
// Katakana. The first is that of most texts; never empty.
std::vector<UScriptCode> scripts_of(std::string_view writing);

// The four-letter name of ISO 15924.
std::string_view script_name(UScriptCode script);

}  // namespace pliego::text
