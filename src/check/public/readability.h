// Measures of reading ease, each for the language that it was made for.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "check/prose.h"
#include "content/word_list.h"

namespace pliego::check {

// The formulas. All want a word and a sentence at least.

// School grade of the United States; Kincaid, Fishburne, Rogers and Chissom, Derivation of New
// Readability Formulas (Naval Technical Training, 1975).
double flesch_kincaid(const Counts& counts);
// School grade; McLaughlin, SMOG Grading, Journal of Reading 12 (1969): three more than the square
// root of the words of three syllables and more in thirty sentences.
double smog(const Counts& counts);
// 0 (hard) to 100 (easy); Fernández Huerta, Medidas sencillas de lecturabilidad, Consigna 214
// (1959), with words per sentence as corrected by G. Law (LINGUIST List 22.2332, 2011).
double fernandez_huerta(const Counts& counts);
// The same scale; Szigriszt-Pazos (1993), read by the scale INFLESZ (Barrio-Cantalejo and others,
// Anales del Sistema Sanitario de Navarra 31, 2008): from 55 on a text is "normal".
double inflesz(const Counts& counts);

// The formulas say nothing of less: a hundred words are Flesch's and Fernández Huerta's sample,
// thirty sentences McLaughlin's.
inline constexpr int fewest_words = 100, fewest_sentences_of_smog = 30;

struct Score {
  std::string_view name;
  std::optional<double> value;   // none where the text is too short
  std::optional<double> target;  // of the audience
  bool is_grade = false;         // a higher one is harder; else a lower one is

  bool misses() const;
};

// What is known of a language's words; null functions where there is no formula for it.
struct Measure {
  int (*syllables)(std::string_view) = nullptr;
  std::vector<Score> (*scores)(const Counts&, const content::ReadingTarget&) = nullptr;
};
Measure measure_of(std::string_view locale);

}  // namespace pliego::check
