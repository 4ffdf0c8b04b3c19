// How hard a piece is to read, against what its readers were promised.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "check/prose.h"
#include "check/readability.h"
#include "content/project.h"
#include "resolve/resolved.h"

namespace pliego::check {

struct BlockReading {
  std::string id;
  Counts counts;
  std::vector<Score> scores;
};

struct Reading {
  std::vector<Sentence> sentences;  // in reading order
  Counts counts;
  std::vector<Score> scores;         // empty where there is no formula for the language
  std::vector<BlockReading> blocks;  // those of fewest_words or more
  int longest_sentence = 0;          // words that the audience is to read at once; 0: any number

  // The longest first; of equals, the first in the piece.
  std::vector<const Sentence*> longest(std::size_t count) const;
};

// Not safe for use from several threads; the project must outlive it.
class ReadingMeter {
 public:
  explicit ReadingMeter(const content::Project& project) : project_(project) {}

  Reading read(const resolve::Material& material);

 private:
  ProseReader* reader_for(const std::string& locale);

  const content::Project& project_;
  std::map<std::string, std::optional<ProseReader>> readers_;  // by locale
};

// Rules reading-level, for the piece and for each block that is long enough, and long-sentence.
void check_reading(const Reading& reading, const resolve::Material& material,
                   Diagnostics& diagnostics);

// "11.3", whatever the locale of the process.
std::string with_one_decimal(double value);

}  // namespace pliego::check
