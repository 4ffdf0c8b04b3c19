#include "content/translation_check.h"

#include <algorithm>

#include "content/readers.h"

namespace pliego::content {

namespace {

void report_missing(const std::string& id, const Message& source, std::string_view language,
                    const yaml::Mark& mark, Diagnostics& diagnostics) {
  diagnostics.error("missing-translation", mark.place(),
                    "'" + id + "' is missing in '" + std::string(language) + "'",
                    "Add a line '" + id + ": \"…\"'. The source says: " + source.pattern);
}

void report_unknown(const std::string& id, const Message& string,
                    const std::vector<std::string>& known, Diagnostics& diagnostics) {
  std::string hint = nearest_hint(id, known);
  if (hint.empty()) hint = "Remove it, or rename it as in the source.";
  diagnostics.error("unknown-string", string.mark.place(), "The source has no text '" + id + "'",
                    std::move(hint));
}

}  // namespace

void report_missing_string(const Translation& translation, const Message& message,
                           Diagnostics& diagnostics) {
  report_missing(message.id, message, translation.language, translation.mark, diagnostics);
}

void check_translation(const Translation& translation, const std::vector<const Message*>& source,
                       const std::set<std::string, std::less<>>& faulty, Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const Message* message : source) {
    known.push_back(message->id);
    if (translation.strings.contains(message->id)) continue;
    report_missing_string(translation, *message, diagnostics);
  }
  for (const auto& [id, string] : translation.strings) {
    if (faulty.contains(id) || std::find(known.begin(), known.end(), id) != known.end()) continue;
    report_unknown(id, string, known, diagnostics);
  }
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
  for (const auto& [id, label] : source.labels) {
    known.push_back(id);
    if (language.labels.contains(id)) continue;
    report_missing("labels." + id, label, language.folder, language.mark, diagnostics);
  }
  for (const auto& [id, label] : language.labels) {
    if (!source.labels.contains(id)) report_unknown(id, label, known, diagnostics);
  }
}

}  // namespace pliego::content
