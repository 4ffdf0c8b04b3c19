#include "cli/reading_report.h"

#include <ostream>

#include "base/counted.h"
#include "check/clear_communication.h"
#include "cli/report.h"

namespace pliego::cli {
namespace {

constexpr std::size_t sentences_shown = 5;

std::string at(const Place& place) { return place.file + ":" + std::to_string(place.line); }

std::string target_of(const check::Score& score) {
  if (!score.target) return "";
  return std::string(score.is_grade ? " (at most " : " (at least ") +
         check::with_one_decimal(*score.target) + ")";
}

std::string why_none(const check::Score& score, const check::Counts& counts) {
  const bool by_sentences = score.name == "SMOG" && counts.words >= check::fewest_words;
  const int fewest = by_sentences ? check::fewest_sentences_of_smog : check::fewest_words;
  const int found = by_sentences ? counts.sentences : counts.words;
  return "no score: " + std::to_string(found) + (by_sentences ? " sentences" : " words") +
         ", it takes " + std::to_string(fewest);
}

void print_scores(const std::vector<check::Score>& scores, const check::Counts& counts,
                  const std::string& indent, std::ostream& to) {
  for (const check::Score& score : scores) {
    to << indent << score.name << ": "
       << (score.value ? check::with_one_decimal(*score.value) + target_of(score)
                       : why_none(score, counts))
       << (score.misses() ? ", too hard" : "") << "\n";
  }
}

void print_reading(const check::Reading& reading, std::ostream& to) {
  if (reading.scores.empty()) {
    to << "  Reading ease: no formula is known for this language\n";
    return;
  }
  const check::Counts& counts = reading.counts;
  const auto amount = [](int n) { return static_cast<std::size_t>(n); };
  to << "  Reading ease: " << count_of(amount(counts.words), "word") << " in "
     << count_of(amount(counts.sentences), "sentence") << "\n";
  print_scores(reading.scores, counts, "    ", to);
  for (const check::BlockReading& block : reading.blocks) {
    to << "    block '" << block.id << "', " << count_of(amount(block.counts.words), "word")
       << "\n";
    print_scores(block.scores, block.counts, "      ", to);
  }
  if (reading.blocks.empty())
    to << "    No block has the " << check::fewest_words << " words that a score takes.\n";
}

void print_longest(const check::Reading& reading, std::ostream& to) {
  const auto longest = reading.longest(sentences_shown);
  if (longest.empty()) return;
  to << "  Longest sentences";
  if (reading.longest_sentence > 0) to << " (at most " << reading.longest_sentence << " words)";
  to << "\n";
  for (const check::Sentence* sentence : longest) {
    to << "    " << at(sentence->mark.place()) << ": " << sentence->counts.words
       << " words: " << sentence->text << "\n";
  }
}

int print_simpler_words(const Diagnostics& found, std::ostream& to) {
  to << "  Words to simplify\n";
  int count = 0;
  for (const Diagnostic& each : found.sorted()) {
    if (each.rule != "simpler-word") continue;
    ++count;
    to << "    " << at(each.place) << ": " << each.message << ". " << each.hint << "\n";
  }
  if (count == 0) to << "    none\n";
  return count;
}

void print_index(const resolve::Material& material, const check::Reading& reading,
                 int simpler_words, std::ostream& to) {
  to << "  Clear Communication Index: a person scores it; what the program sees stands below\n";
  std::string_view part;
  for (const auto& item : check::clear_communication_index(material, reading, simpler_words)) {
    if (item.part != part) to << "    " << item.part << "\n";
    part = item.part;
    to << "      " << item.number << ". " << item.question << "\n";
    if (!item.seen.empty()) to << "         " << item.seen << "\n";
  }
}

}  // namespace

void print_reading_report(const resolve::Material& material, const check::Reading& reading,
                          const Diagnostics& found, std::ostream& to) {
  to << material.name << ", " << material.language << ": for " << word_of(material.audience)
     << "\n";
  print_reading(reading, to);
  print_longest(reading, to);
  print_index(material, reading, print_simpler_words(found, to), to);
  to << "\n";
}

}  // namespace pliego::cli
