#include "check/prose.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/blanks.h"
#include "base/utf8.h"
#include "check/spelled_word.h"
#include "content/blocks/chart.h"
#include "content/blocks/image.h"
#include "content/blocks/list.h"
#include "content/blocks/quote.h"
#include "content/blocks/stat.h"
#include "content/blocks/stats.h"
#include "content/blocks/table.h"
#include "resolve/icu_parts.h"
#include "resolve/words.h"

namespace pliego::check {

namespace {

using resolve::each_part;
using resolve::expect;
using resolve::folded;

// What is read as a list or looked up, not as sentences.
bool is_prose(const content::BlockKind& kind) {
  constexpr std::array<std::string_view, 5> others = {"contacts", "heading", "local", "notice",
                                                      "references"};
  return std::find(others.begin(), others.end(), kind.name) == others.end();
}

// The same, whatever the kind: heads, who speaks, what is heard in place of a picture.
bool is_prose_field(std::string_view name) {
  return name != content::list::item::head.name && name != content::quote::by.name &&
         name != content::image::alt.name && name != content::table::columns.name;
}

// All kinds that have a figure call it and the words that it begins by the same names.
constexpr content::FactField figure_field = content::stat::fact;
constexpr content::MessageField words_field = content::stat::text;
static_assert(figure_field.name == content::stats::item::fact.name &&
              figure_field.name == content::chart::item::fact.name);
static_assert(words_field.name == content::stats::item::text.name &&
              words_field.name == content::chart::item::text.name);

bool closes(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return c == U'"' || c == U'\'' || c == U' ' || type == U_END_PUNCTUATION ||
         type == U_FINAL_PUNCTUATION;
}

// Whether the last sign, but for quotation marks and brackets, ends a sentence.
bool ends_as_sentence(std::string_view text) {
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, &at);
    if (!closes(c)) last = c;
  }
  return u_hasBinaryProperty(static_cast<UChar32>(last), UCHAR_S_TERM);
}

struct Prose {
  std::string text;
  yaml::Mark mark;
};

// Field by field as their names sort; only counts are made of it.
void gather(const resolve::Fields& fields, std::vector<Prose>& all) {
  const resolve::Figure* figure = fields.figure(figure_field);
  for (const auto& [name, value] : fields.values) {
    if (!is_prose_field(name)) continue;
    if (const auto* text = std::get_if<resolve::Text>(&value)) {
      const bool begins_with_figure = figure && name == words_field.name;
      all.push_back({(begins_with_figure ? figure->value + " " : "") + text->plain(), text->mark});
    } else if (const auto* items = std::get_if<std::vector<resolve::Item>>(&value)) {
      for (const resolve::Item& item : *items) gather(item.fields, all);
    }
  }
}

// UAX #29 (SB8) ends no sentence where the next begins with a figure and goes on in small letters:
// "… of it. 27% were …".
std::vector<std::string_view> split_before_digits(std::string_view sentence) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = sentence.find(". "); at != std::string_view::npos;
       at = sentence.find(". ", at + 1)) {
    if (at + 2 >= sentence.size() || !is_digit(sentence[at + 2])) continue;
    parts.push_back(sentence.substr(begin, at + 2 - begin));
    begin = at + 2;
  }
  parts.push_back(sentence.substr(begin));
  return parts;
}

// "U.S. ", "E. A. ": a capital by itself before the stop.
bool ends_with_initial(std::string_view part) {
  const std::string text(without_blank_ends(part));
  const std::size_t size = text.size();
  if (size < 2 || text.back() != '.' || text[size - 2] < 'A' || text[size - 2] > 'Z') return false;
  return size == 2 || text[size - 3] == ' ' || text[size - 3] == '.';
}

}  // namespace

Counts& Counts::operator+=(const Counts& other) {
  sentences += other.sentences;
  words += other.words;
  syllables += other.syllables;
  long_words += other.long_words;
  return *this;
}

ProseReader::ProseReader(const std::string& locale, int (*syllables)(std::string_view))
    : syllables_(syllables) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale icu_locale = icu::Locale::forLanguageTag(locale, status);
  word_breaks_.reset(icu::BreakIterator::createWordInstance(icu_locale, status));
  sentence_breaks_.reset(icu::BreakIterator::createSentenceInstance(icu_locale, status));
  expect(status, "ICU has no rules for sentences");
}

Counts ProseReader::count(std::string_view sentence) {
  Counts counts{.sentences = 1};
  each_part(*word_breaks_, sentence, [&](std::size_t begin, std::size_t end) {
    if (word_breaks_->getRuleStatus() < UBRK_WORD_NONE_LIMIT) return;
    const int syllables = syllables_(folded(sentence.substr(begin, end - begin)));
    ++counts.words;
    counts.syllables += syllables;
    counts.long_words += syllables >= 3;
  });
  return counts;
}

std::vector<Sentence> ProseReader::sentences(std::string_view text) {
  std::vector<std::string> parts;
  bool goes_on = false;
  each_part(*sentence_breaks_, text, [&](std::size_t begin, std::size_t end) {
    for (const std::string_view part : split_before_digits(text.substr(begin, end - begin))) {
      if (goes_on) {
        parts.back() += part;
      } else {
        parts.emplace_back(part);
      }
      goes_on = ends_with_initial(part);
    }
  });
  std::vector<Sentence> all;
  for (const std::string& part : parts) {
    const Counts counts = count(part);
    if (counts.words > 0) all.push_back({std::string(without_blank_ends(part)), counts, {}, {}});
  }
  return all;
}

std::vector<Sentence> ProseReader::sentences(const resolve::Material& material) {
  std::vector<Sentence> all;
  for (const resolve::Section& section : material.sections) {
    for (const resolve::Block& block : section.blocks) {
      if (!is_prose(*block.kind)) continue;
      std::vector<Prose> texts;
      gather(block.fields, texts);
      for (const Prose& prose : texts) {
        if (!ends_as_sentence(prose.text)) continue;
        for (Sentence& sentence : sentences(std::string_view(prose.text))) {
          sentence.block = block.id;
          sentence.mark = prose.mark;
          all.push_back(std::move(sentence));
        }
      }
    }
  }
  return all;
}

Counts total(const std::vector<Sentence>& sentences) {
  Counts all;
  for (const Sentence& sentence : sentences) all += sentence.counts;
  return all;
}

}  // namespace pliego::check
