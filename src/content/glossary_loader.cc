#include "content/glossary_loader.h"

#include <algorithm>

#include "content/file_schemas.h"
#include "content/readers.h"
#include "content/word_forms.h"

namespace pliego::content {

namespace {

struct ChosenKeys : WordForms {
  std::string chosen;
  Words avoid;
  bool may_be_left_out = false;
};

const Record<ChosenKeys>& chosen_record() {
  using K = ChosenKeys;
  static const Record<K> record(
      "a chosen term",
      with_forms<K>(
          {required<K, std::string>("chosen", &K::chosen, read::text(200),
                                    "how this language says it"),
           optional<K, Words>("avoid", &K::avoid, words(), "what it does not say, in every form"),
           optional<K, bool>("may-be-left-out", &K::may_be_left_out, read::flag(),
                             "true where a text may do without it")}));
  return record;
}

void expect_distinct(const ChosenTerm& term, Diagnostics& diagnostics) {
  for (const std::string& form : term.avoid) {
    if (std::find(term.forms.begin(), term.forms.end(), form) == term.forms.end()) continue;
    diagnostics.error("glossary-form", term.mark.place(),
                      "'" + form + "' is both chosen and to be avoided", "Keep it in one of them.");
  }
}

Reader<ChosenTerm> chosen_reader() {
  auto read = [](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<ChosenTerm> {
    Diagnostics own;
    ChosenKeys keys = chosen_record().read(node, own);
    if (!own.has_errors()) expect_stem_and_endings(keys, node, "A term", own);
    if (!own.has_errors()) expect_one_form(keys, node.find("chosen"), own);
    ChosenTerm term{.chosen = keys.chosen,
                    .forms = keys.all(),
                    .avoid = std::move(keys.avoid),
                    .may_be_left_out = keys.may_be_left_out,
                    .mark = node.mark};
    term.forms.push_back(std::move(keys.chosen));
    expect_distinct(term, own);
    diagnostics.merge(own);
    if (own.has_errors()) return std::nullopt;
    return term;
  };
  return {chosen_record().what(), std::move(read), chosen_record().describe()};
}

using ByLanguage = std::map<std::string, ChosenTerm, std::less<>>;

// Languages are no names: zh-Hans.
Reader<ByLanguage> languages_reader() {
  const std::string expects =
      "lines for the languages, each with the chosen term, such as 'es: sobreviviente'";
  auto read = [expects, chosen = chosen_reader()](
                  const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<ByLanguage> {
    if (node.kind != yaml::Kind::map) {
      report_wrong_value(node, expects, diagnostics);
      return std::nullopt;
    }
    ByLanguage languages;
    for (const yaml::Entry& entry : node.entries) {
      const auto language = language_key(entry, diagnostics);
      if (auto term = chosen.read(entry.value, diagnostics); term && language)
        languages.emplace(*language, std::move(*term));
    }
    return languages;
  };
  return {expects, std::move(read), schema::map("", chosen_record().describe())};
}

struct TermKeys : WordForms {
  std::string term, definition;
  ByLanguage languages;
};

const Record<TermKeys>& term_record() {
  using K = TermKeys;
  static const Record<K> record(
      "a term of the glossary",
      with_forms<K>(
          {required<K, std::string>("term", &K::term, read::text(200), "as the source says it"),
           required<K, std::string>("definition", &K::definition, read::text(1000),
                                    "what it means, in a sentence"),
           required<K, ByLanguage>("languages", &K::languages, languages_reader(),
                                   "how each language says it, under its folder's name")}));
  return record;
}

Reader<GlossaryTerm> term_reader() {
  auto read = [](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<GlossaryTerm> {
    Diagnostics own;
    TermKeys keys = term_record().read(node, own);
    if (!own.has_errors()) expect_stem_and_endings(keys, node, "A term", own);
    if (!own.has_errors()) expect_one_form(keys, node.find("term"), own);
    diagnostics.merge(own);
    if (own.has_errors()) return std::nullopt;
    GlossaryTerm term{.name = {},
                      .term = keys.term,
                      .forms = keys.all(),
                      .definition = std::move(keys.definition),
                      .languages = std::move(keys.languages),
                      .mark = node.mark};
    term.forms.push_back(std::move(keys.term));
    return term;
  };
  return {term_record().what(), std::move(read), term_record().describe()};
}

struct GlossaryFile {
  std::vector<std::pair<std::string, GlossaryTerm>> terms;
};

const Record<GlossaryFile>& glossary_record() {
  static const Record<GlossaryFile> record(
      "glossary.yaml", {required("terms", &GlossaryFile::terms, read::map_of(term_reader()),
                                 "the terms, each under a name")});
  return record;
}

}  // namespace

schema::Describe glossary_schema() { return glossary_record().describe(); }

std::vector<GlossaryTerm> load_glossary(const yaml::Node& root, Diagnostics& diagnostics) {
  std::vector<GlossaryTerm> terms;
  for (auto& [name, term] : glossary_record().read(root, diagnostics).terms) {
    term.name = name;
    terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace pliego::content
