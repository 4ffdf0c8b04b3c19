#include "content/translation_check.h"

#include <algorithm>

#include "content/readers.h"

namespace pliego::content {

namespace {

using Marks = std::map<std::string, yaml::Mark, std::less<>>;
using Texts = std::map<std::string, Message, std::less<>>;

// A text with a record has been a translation of something, and is kept for whoever may need it.
void report_unknown(const std::string& id, const yaml::Mark& mark, bool recorded,
                    const std::vector<std::string>& known, Diagnostics& diagnostics) {
  std::string hint = recorded ? "" : nearest_hint(id, known);
  if (hint.empty()) hint = "Remove it, or rename it as in the source.";
  if (recorded) hint = "It is kept, and printed nowhere. Remove it when nobody needs it.";
  diagnostics.warning(
      "unknown-string", mark.place(),
      std::string(recorded ? "The source no longer has a text '" : "The source has no text '") +
          id + "'",
      std::move(hint));
}

void check_ids(const Texts& texts, const Marks& empty, const TranslationRecord& record,
               std::string_view prefix, const std::vector<std::string>& known,
               const std::set<std::string, std::less<>>& faulty, Diagnostics& diagnostics) {
  const std::set<std::string_view> all(known.begin(), known.end());
  const auto check = [&](const std::string& id, const yaml::Mark& mark) {
    if (all.contains(id) || faulty.contains(id)) return;
    report_unknown(id, mark, record.contains(std::string(prefix) + id), known, diagnostics);
  };
  for (const auto& [id, text] : texts) check(id, text.mark);
  for (const auto& [id, mark] : empty) check(id, mark);
}

}  // namespace

void check_translation(const Translation& translation, const std::vector<const Message*>& source,
                       const std::set<std::string, std::less<>>& faulty, Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const Message* message : source) known.push_back(message->id);
  check_ids(translation.strings, translation.empty, translation.record, "", known, faulty,
            diagnostics);
}

void check_file_name(const Translation& translation, const Material& material,
                     Diagnostics& diagnostics) {
  if (!material.file_name) return;
  const auto found = translation.strings.find(material.file_name->id);
  if (found == translation.strings.end() || is_file_name(found->second.pattern)) return;
  diagnostics.error("value-type", found->second.mark.place(),
                    "'file' must be " + std::string(file_name_form));
}

void check_labels(const Language& language, const Language& source, Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const auto& [id, label] : source.labels) known.push_back(id);
  check_ids(language.labels, language.empty_labels, language.record, label_prefix, known, {},
            diagnostics);
}

}  // namespace pliego::content
