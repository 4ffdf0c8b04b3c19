#include "content/word_list_loader.h"

#include "base/fields.h"
#include "content/material_loader.h"
#include "content/readers.h"

namespace pliego::content {

namespace {

using Words = std::vector<std::string>;

Reader<Words> words() { return read::list(read::text(200), true); }

// As written: whole forms, and a stem with its endings.
struct TermKeys {
  Words forms, endings;
  std::string stem, instead;
};

const Record<TermKeys>& term_record() {
  static const Record<TermKeys> record(
      "a term", {optional("forms", &TermKeys::forms, words(), "words and phrases in full"),
                 optional("stem", &TermKeys::stem, read::text(100), "what the endings are put to"),
                 optional("endings", &TermKeys::endings, words(), "such as s and ed"),
                 required("instead", &TermKeys::instead, read::text(300), "the preferred term")});
  return record;
}

Term as_term(TermKeys keys, const yaml::Mark& mark) {
  Term term{.forms = std::move(keys.forms), .instead = std::move(keys.instead), .mark = mark};
  for (const std::string& ending : keys.endings) term.forms.push_back(keys.stem + ending);
  return term;
}

Reader<Term> term_reader() {
  auto read = [](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Term> {
    Diagnostics own;
    TermKeys keys = term_record().read(node, own);
    if (!own.has_errors() && keys.stem.empty() != keys.endings.empty()) {
      own.error("key-missing", node.mark.place(), "A term has both 'stem' and 'endings', or none",
                "Write whole words after 'forms'.");
    }
    if (!own.has_errors() && keys.forms.empty() && keys.stem.empty()) {
      own.error("key-missing", node.mark.place(), "A term needs the key 'forms'",
                "Write the words after it, or a 'stem' with its 'endings'.");
    }
    diagnostics.merge(own);
    if (own.has_errors()) return std::nullopt;
    return as_term(std::move(keys), node.mark);
  };
  return {"a term, a map of keys and values", std::move(read)};
}

const Record<ReadingTarget>& target_record() {
  static const Record<ReadingTarget> record(
      "a reading target", {optional("flesch-kincaid", &ReadingTarget::flesch_kincaid,
                                    read::number(1, 20), "the highest grade, for English"),
                           optional("smog", &ReadingTarget::smog, read::number(3, 20),
                                    "the highest grade, for English"),
                           optional("fernandez-huerta", &ReadingTarget::fernandez_huerta,
                                    read::number(0, 100), "the lowest score, for Spanish"),
                           optional("inflesz", &ReadingTarget::inflesz, read::number(0, 100),
                                    "the lowest score, for Spanish"),
                           optional("sentence", &ReadingTarget::sentence, read::integer(5, 100),
                                    "words of the longest sentence")});
  return record;
}

using Named = std::vector<std::pair<std::string, Term>>;
using Targets = std::vector<std::pair<std::string, ReadingTarget>>;

struct WordListFile {
  std::string language;
  Named terms, simpler;
  Targets reading;
  Words names, numbers, shares, percent;
};

const Record<WordListFile>& file_record() {
  static const Record<WordListFile> record(
      "a list of words",
      {required("language", &WordListFile::language, read::language(), "the file's name"),
       required("terms", &WordListFile::terms, read::map_of(term_reader()),
                "what is not said, each under a name"),
       optional("simpler", &WordListFile::simpler, read::map_of(term_reader()),
                "what could be said more simply, each under a name"),
       optional("reading", &WordListFile::reading, read::map_of(read::record(target_record())),
                "how hard a text may be, by audience"),
       optional("names", &WordListFile::names, words(), "proper names that keep such words"),
       optional("numbers", &WordListFile::numbers, words(), "words for numbers in their order"),
       optional("shares", &WordListFile::shares, words(), "between the numbers of a share"),
       optional("percent", &WordListFile::percent, words(), "words for a hundredth")});
  return record;
}

std::vector<Term> terms_of(Named named) {
  std::vector<Term> terms;
  for (auto& [name, term] : named) terms.push_back(std::move(term));
  return terms;
}

void check_audiences(const yaml::Node& root, Diagnostics& diagnostics) {
  if (const yaml::Node* reading = root.find("reading"))
    report_unknown_keys(*reading, audiences(), "'reading'", diagnostics);
}

}  // namespace

std::optional<WordList> load_word_list(const yaml::Node& root, std::string_view language,
                                       Diagnostics& diagnostics) {
  Diagnostics own;
  WordListFile file = file_record().read(root, own);
  expect_same_name("language", file.language, language, root, own);
  check_audiences(root, own);
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  WordList list{.language = std::string(language),
                .terms = terms_of(std::move(file.terms)),
                .simpler = terms_of(std::move(file.simpler)),
                .names = std::move(file.names),
                .numbers = std::move(file.numbers),
                .shares = std::move(file.shares),
                .percent = std::move(file.percent),
                .reading = {}};
  for (auto& [audience, target] : file.reading) list.reading.emplace(audience, target);
  return list;
}

}  // namespace pliego::content
