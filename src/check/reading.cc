#include "check/reading.h"

#include <algorithm>
#include <cmath>

namespace pliego::check {

namespace {

constexpr std::size_t sentences_named = 3;

content::ReadingTarget target_for(const content::Project& project,
                                  const resolve::Material& material) {
  const auto list = project.words.find(material.language);
  if (list == project.words.end()) return {};
  const auto target = list->second.reading.find(material.audience);
  return target == list->second.reading.end() ? content::ReadingTarget{} : target->second;
}

std::vector<BlockReading> blocks_of(const std::vector<Sentence>& sentences, const Measure& measure,
                                    const content::ReadingTarget& target) {
  std::vector<BlockReading> blocks;
  for (const Sentence& sentence : sentences) {
    if (blocks.empty() || blocks.back().id != sentence.block)
      blocks.push_back({sentence.block, {}, {}});
    blocks.back().counts += sentence.counts;
  }
  std::erase_if(blocks, [](const auto& block) { return block.counts.words < fewest_words; });
  for (BlockReading& block : blocks) block.scores = measure.scores(block.counts, target);
  return blocks;
}

std::string words(const Sentence& sentence) {
  return std::to_string(sentence.counts.words) + " words";
}

// "Shorten its longest sentences: line 40 (35 words), line 66 (31 words)."
std::string hint_for(const std::vector<const Sentence*>& longest) {
  std::string hint;
  for (const Sentence* sentence : longest) {
    hint += hint.empty() ? "Shorten the longest sentences: " : ", ";
    hint += "line " + std::to_string(sentence->mark.line) + " (" + words(*sentence) + ")";
  }
  return hint + ", and choose shorter words.";
}

std::vector<const Sentence*> longest_of(std::vector<const Sentence*> sentences, std::size_t count) {
  std::stable_sort(sentences.begin(), sentences.end(), [](const auto* left, const auto* right) {
    return left->counts.words > right->counts.words;
  });
  if (sentences.size() > count) sentences.resize(count);
  return sentences;
}

std::vector<const Sentence*> sentences_in(const Reading& reading, std::string_view block) {
  std::vector<const Sentence*> found;
  for (const Sentence& sentence : reading.sentences)
    if (block.empty() || sentence.block == block) found.push_back(&sentence);
  return found;
}

// `block` is empty for the whole piece.
void report_misses(const Reading& reading, const std::vector<Score>& scores,
                   const std::string& block, content::Audience audience, Diagnostics& diagnostics) {
  const auto longest = longest_of(sentences_in(reading, block), sentences_named);
  for (const Score& score : scores) {
    if (!score.misses() || longest.empty()) continue;
    const std::string what = block.empty() ? "The piece" : "The block '" + block + "'";
    diagnostics.warning(
        "reading-level", longest.front()->mark.place(),
        what + " is hard to read: " + std::string(score.name) + " " +
            with_one_decimal(*score.value) + ", for '" + std::string(word_of(audience)) + "' at " +
            (score.is_grade ? "most " : "least ") + with_one_decimal(*score.target) + ".",
        hint_for(longest));
  }
}

}  // namespace

std::string with_one_decimal(double value) {
  const long tenths = std::lround(value * 10);
  const long size = std::abs(tenths);
  return (tenths < 0 ? "-" : "") + std::to_string(size / 10) + "." + std::to_string(size % 10);
}

std::vector<const Sentence*> Reading::longest(std::size_t count) const {
  return longest_of(sentences_in(*this, ""), count);
}

ProseReader* ReadingMeter::reader_for(const std::string& locale) {
  const Measure measure = measure_of(locale);
  const auto [kept, is_new] = readers_.try_emplace(locale);
  if (is_new && measure.syllables) kept->second.emplace(locale, measure.syllables);
  return kept->second ? &*kept->second : nullptr;
}

Reading ReadingMeter::read(const resolve::Material& material) {
  Reading reading;
  ProseReader* reader = reader_for(material.locale);
  if (!reader) return reading;
  const Measure measure = measure_of(material.locale);
  const content::ReadingTarget target = target_for(project_, material);
  reading.sentences = reader->sentences(material);
  reading.counts = total(reading.sentences);
  reading.scores = measure.scores(reading.counts, target);
  reading.blocks = blocks_of(reading.sentences, measure, target);
  reading.longest_sentence = target.sentence;
  return reading;
}

void check_reading(const Reading& reading, const resolve::Material& material,
                   Diagnostics& diagnostics) {
  report_misses(reading, reading.scores, "", material.audience, diagnostics);
  for (const BlockReading& block : reading.blocks)
    report_misses(reading, block.scores, block.id, material.audience, diagnostics);
  if (reading.longest_sentence == 0) return;
  for (const Sentence& sentence : reading.sentences) {
    if (sentence.counts.words <= reading.longest_sentence) continue;
    diagnostics.warning("long-sentence", sentence.mark.place(),
                        "A sentence of " + words(sentence) + ", for '" +
                            std::string(word_of(material.audience)) + "' at most " +
                            std::to_string(reading.longest_sentence) + ".",
                        "Make two of it: “" + sentence.text + "”");
  }
}

}  // namespace pliego::check
