#include "content/word_list_loader.h"

#include "content/file_schemas.h"
#include "content/material_loader.h"
#include "content/readers.h"
#include "content/word_forms.h"

namespace pliego::content {

namespace {

struct TermKeys : WordForms {
  std::string instead;
};

const Record<TermKeys>& term_record() {
  static const Record<TermKeys> record(
      "a term", with_forms<TermKeys>({required("instead", &TermKeys::instead, read::text(300),
                                               "the preferred term")}));
  return record;
}

Reader<Term> term_reader() {
  auto read = [](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Term> {
    Diagnostics own;
    TermKeys keys = term_record().read(node, own);
    if (!own.has_errors()) expect_stem_and_endings(keys, node, "A term", own);
    if (!own.has_errors() && keys.forms.empty() && keys.stem.empty()) {
      own.error("key-missing", node.mark.place(), "A term needs the key 'forms'",
                "Write the words after it, or a 'stem' with its 'endings'.");
    }
    diagnostics.merge(own);
    if (own.has_errors()) return std::nullopt;
    return Term{.forms = keys.all(), .instead = std::move(keys.instead), .mark = node.mark};
  };
  return {"a term, with lines below it such as 'forms: …' and 'instead: …'", std::move(read),
          schema::with_one_of(term_record().describe(), {{"forms"}, {"stem", "endings"}})};
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

// The readers that there are are told apart by check_audiences().
Reader<Targets> targets_reader() {
  std::vector<schema::Property> by_audience;
  for (const std::string& audience : words_of_values<Audience>())
    by_audience.push_back({audience, false, {}, {}, target_record().describe()});
  return described(read::map_of(read::record(target_record())),
                   schema::object(std::move(by_audience)));
}

struct WordListFile {
  std::string language;
  Named terms, simpler;
  Targets reading;
  Words names, numbers, shares, percent;
};

const Record<WordListFile>& word_list_record() {
  static const Record<WordListFile> record(
      "a list of words",
      {required("language", &WordListFile::language, read::language(), "the file's name"),
       required("terms", &WordListFile::terms, read::map_of(term_reader()),
                "what is not said, each under a name"),
       optional("simpler", &WordListFile::simpler, read::map_of(term_reader()),
                "what could be said more simply, each under a name"),
       optional("reading", &WordListFile::reading, targets_reader(),
                "how hard a text may be, by audience"),
       optional("names", &WordListFile::names, read::list(read::text(200), true),
                "proper names that keep such words"),
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
    report_unknown_keys(*reading, words_of_values<Audience>(), "'reading'", diagnostics);
}

}  // namespace

schema::Describe word_list_schema() { return word_list_record().describe(); }

std::optional<WordList> load_word_list(const yaml::Node& root, std::string_view language,
                                       Diagnostics& diagnostics) {
  Diagnostics own;
  WordListFile file = word_list_record().read(root, own);
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
  for (const auto& [word, target] : file.reading)
    if (const auto audience = value_called<Audience>(word)) list.reading.emplace(*audience, target);
  return list;
}

}  // namespace pliego::content
