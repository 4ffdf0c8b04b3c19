// Syllables of a word: what every measure of reading ease counts.
#pragma once

#include <string_view>

namespace pliego::check {

// `word` folded (NFKC_Casefold). At least 1; a number has one for each digit and an abbreviation
// without vowels one for each letter, as they are spelled out.

// By rules for runs of vowels and silent endings, with a table of words that go another way.
int english_syllables(std::string_view word);

// By the rules of diphthong and hiatus (RAE, Ortografía de la lengua española, 2010, II.3.4):
// strong vowels part, an accented weak one parts from a strong one, h between vowels changes
// nothing, u is silent in que, qui, gue, gui.
int spanish_syllables(std::string_view word);

}  // namespace pliego::check
