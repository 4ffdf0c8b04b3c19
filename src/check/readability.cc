#include "check/readability.h"

#include <cmath>

#include "check/syllables.h"

namespace pliego::check {

namespace {

double words_per_sentence(const Counts& counts) {
  return static_cast<double>(counts.words) / counts.sentences;
}

double syllables_per_word(const Counts& counts) {
  return static_cast<double>(counts.syllables) / counts.words;
}

std::optional<double> where(bool enough, double (*formula)(const Counts&), const Counts& counts) {
  return enough ? std::optional(formula(counts)) : std::nullopt;
}

std::vector<Score> english_scores(const Counts& counts, const content::ReadingTarget& target) {
  const bool enough = counts.words >= fewest_words;
  const bool for_smog = counts.sentences >= fewest_sentences_of_smog;
  return {
      {"Flesch-Kincaid", where(enough, flesch_kincaid, counts), target.flesch_kincaid, true},
      {"SMOG", where(for_smog, smog, counts), target.smog, true},
  };
}

std::vector<Score> spanish_scores(const Counts& counts, const content::ReadingTarget& target) {
  const bool enough = counts.words >= fewest_words;
  return {
      {"Fernández Huerta", where(enough, fernandez_huerta, counts), target.fernandez_huerta},
      {"INFLESZ", where(enough, inflesz, counts), target.inflesz},
  };
}

}  // namespace

double flesch_kincaid(const Counts& counts) {
  return 0.39 * words_per_sentence(counts) + 11.8 * syllables_per_word(counts) - 15.59;
}

double smog(const Counts& counts) {
  return 3 + std::sqrt(30.0 * counts.long_words / counts.sentences);
}

double fernandez_huerta(const Counts& counts) {
  return 206.84 - 60 * syllables_per_word(counts) - 1.02 * words_per_sentence(counts);
}

double inflesz(const Counts& counts) {
  return 206.835 - 62.3 * syllables_per_word(counts) - words_per_sentence(counts);
}

bool Score::misses() const {
  if (!value || !target) return false;
  return is_grade ? *value > *target : *value < *target;
}

Measure measure_of(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find('-'));
  if (language == "en") return {english_syllables, english_scores};
  if (language == "es") return {spanish_syllables, spanish_scores};
  return {};
}

}  // namespace pliego::check
