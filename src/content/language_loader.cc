#include "content/language_loader.h"

#include <algorithm>

#include "content/file_schemas.h"
#include "content/material_loader.h"
#include "content/readers.h"

namespace pliego::content {

namespace {

constexpr std::size_t max_strings = 20'000;

// The texts that a file has, and those that it leaves empty.
struct Strings {
  std::map<std::string, Message, std::less<>> texts;
  std::map<std::string, yaml::Mark, std::less<>> empty;
};

bool is_empty_text(const yaml::Node& node) {
  return node.kind == yaml::Kind::scalar && node.quoted &&
         node.scalar.find_first_not_of(" \n") == std::string::npos;
}

// A map of ids to text. Ids have dots, and are checked against the source's.
Reader<Strings> strings_reader(std::string prefix) {
  const std::string expects = "lines such as 'headline: \"…\"', each with a text";
  auto read = [expects, prefix, message = message_reader()](
                  const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Strings> {
    if (node.kind != yaml::Kind::map || node.entries.size() > max_strings) {
      report_wrong_value(node, expects, diagnostics);
      return std::nullopt;
    }
    Strings strings;
    for (const yaml::Entry& entry : node.entries) {
      if (is_empty_text(entry.value)) {
        strings.empty.emplace(entry.key, entry.key_mark);
        continue;
      }
      std::optional<Message> text = message.read(entry.value, diagnostics);
      if (!text) continue;
      text->id = prefix + entry.key;
      strings.texts.emplace(entry.key, std::move(*text));
    }
    return strings;
  };
  return {expects, std::move(read),
          schema::map("", schema::text(max_text_bytes, true), {0, max_strings})};
}

// A pattern with one {number} in it.
Reader<std::string> percent_reader() {
  constexpr std::string_view hole = "{number}";
  const std::string expects = "a pattern with one {number}, such as '{number}%'";
  auto read = [expects, hole](const yaml::Node& node,
                              Diagnostics& diagnostics) -> std::optional<std::string> {
    const std::size_t at = node.scalar.find(hole);
    const bool one = node.kind == yaml::Kind::scalar && at != std::string::npos &&
                     node.scalar.find_first_of("{}", at + hole.size()) == std::string::npos &&
                     node.scalar.find_first_of("{}") == at && node.scalar.size() <= 64;
    if (one) return node.scalar;
    report_wrong_value(node, expects, diagnostics);
    return std::nullopt;
  };
  return {expects, std::move(read), schema::word("^[^{}]*\\{number\\}[^{}]*$", 64)};
}

struct LanguageKeys {
  std::string language, locale, name, percent;
  std::vector<Allowance> allowances;
  Strings labels, notes;
};

const Record<LanguageKeys>& language_record() {
  static const Record<LanguageKeys> record(
      "a language",
      {required("language", &LanguageKeys::language, read::language(), "the folder's name"),
       required("locale", &LanguageKeys::locale, read::language(), "for numbers and dates"),
       required("name", &LanguageKeys::name, read::text(200), "in itself, such as español"),
       optional("percent", &LanguageKeys::percent, percent_reader(),
                "where the usual pattern is not this readership's"),
       optional("allow", &LanguageKeys::allowances, allowances_reader(),
                "what may stand against a rule, and why"),
       required("labels", &LanguageKeys::labels, strings_reader("label."),
                "words that the program itself puts on a page"),
       optional("notes", &LanguageKeys::notes, strings_reader(""),
                "of the source language: what translators should know of a label")});
  return record;
}

// The key of an earlier form of these files, which held for all texts at once.
Reader<std::string> no_longer_reviewed() {
  auto read = [](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<std::string> {
    diagnostics.error("key-unknown", node.mark.place(), "The key 'reviewed' is no longer used",
                      "Remove this line. 'pliego translate review' records who read a piece, text "
                      "by text.");
    return std::nullopt;
  };
  return {"left out", std::move(read), schema::never()};
}

struct TranslationKeys {
  std::string material, reviewed;
  std::vector<Allowance> allowances;
  Strings strings;
};

const Record<TranslationKeys>& translation_record() {
  static const Record<TranslationKeys> record(
      "a translation",
      {required("material", &TranslationKeys::material, read::name(),
                "the file's name without .yaml"),
       optional("reviewed", &TranslationKeys::reviewed, no_longer_reviewed(), "no longer used"),
       optional("allow", &TranslationKeys::allowances, allowances_reader(),
                "what may stand against a rule, and why"),
       required("strings", &TranslationKeys::strings, strings_reader(""),
                "the ids of the source's texts, each with its translation")});
  return record;
}

const Record<TranslationKeys>& registry_record() {
  static const Record<TranslationKeys> record(
      "registries.yaml",
      {optional("reviewed", &TranslationKeys::reviewed, no_longer_reviewed(), "no longer used"),
       optional("allow", &TranslationKeys::allowances, allowances_reader(),
                "what may stand against a rule, and why"),
       required("strings", &TranslationKeys::strings, strings_reader(""),
                "names such as fact.pressured, each with its translation")});
  return record;
}

}  // namespace

schema::Describe language_schema() { return language_record().describe(); }

schema::Describe translation_schema() { return translation_record().describe(); }

schema::Describe registry_strings_schema() { return registry_record().describe(); }

namespace {

void add_notes(LanguageKeys& keys, Diagnostics& diagnostics) {
  for (const auto& [id, note] : keys.notes.texts) {
    const auto label = keys.labels.texts.find(id);
    if (label != keys.labels.texts.end())
      label->second.note = note.pattern;
    else
      diagnostics.error("unknown-string", note.mark.place(), "There is no label '" + id + "'");
  }
}

}  // namespace

std::optional<Language> load_language(const yaml::Node& root, std::string_view folder,
                                      Diagnostics& diagnostics) {
  Diagnostics own;
  LanguageKeys keys = language_record().read(root, own);
  expect_same_name("language", keys.language, folder, root, own);
  if (folder == source_language) {
    for (const auto& [id, mark] : keys.labels.empty)
      own.error("value-type", mark.place(), "'" + id + "' must be text; here it is empty");
  }
  const auto own_name = keys.labels.texts.find("own-name");
  if (own_name != keys.labels.texts.end()) keys.name = own_name->second.pattern;
  add_notes(keys, own);
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  return Language{.folder = std::string(folder),
                  .locale = std::move(keys.locale),
                  .name = std::move(keys.name),
                  .percent = std::move(keys.percent),
                  .labels = std::move(keys.labels.texts),
                  .empty_labels = std::move(keys.labels.empty),
                  .allowances = std::move(keys.allowances),
                  .mark = root.mark};
}

std::optional<Translation> load_translation(const yaml::Node& root, std::string_view stem,
                                            std::string_view folder, Diagnostics& diagnostics) {
  Diagnostics own;
  const bool registries = stem == "registries";
  TranslationKeys keys = (registries ? registry_record() : translation_record()).read(root, own);
  if (!registries) expect_same_name("material", keys.material, stem, root, own);
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  const auto strings = std::find_if(root.entries.begin(), root.entries.end(),
                                    [](const yaml::Entry& each) { return each.key == "strings"; });
  return Translation{.language = std::string(folder),
                     .file = root.mark.source ? root.mark.source->file : "",
                     .strings = std::move(keys.strings.texts),
                     .empty = std::move(keys.strings.empty),
                     .allowances = std::move(keys.allowances),
                     .mark = strings != root.entries.end() ? strings->key_mark : root.mark};
}

}  // namespace pliego::content
