#include "check/language_data.h"

#include <set>

#include "language/formats.h"
#include "language/forms.h"
#include "language/resolve.h"

namespace pliego::check {

namespace {

void report_forms(const content::Language& language, const content::Language& source,
                  Diagnostics& diagnostics) {
  const std::vector<std::string> missing = language::forms_missing(language, source);
  if (missing.empty()) return;
  diagnostics.warning("language-data-missing", language.mark.place(),
                      "The program itself doesn't know how '" + language.folder + "' says " +
                          language::what_forms_say(missing) + ": pages say it in English",
                      "Write under 'labels' in content/" + language.folder +
                          "/language.yaml, or have translated: " +
                          language::names_of_forms(missing) + ".");
}

std::set<std::string> spoken_languages(const content::Project& project) {
  std::set<std::string> spoken;
  for (const auto& [id, contact] : project.registries.contacts) {
    spoken.insert(contact.languages.begin(), contact.languages.end());
    for (const content::Channel& channel : contact.channels)
      spoken.insert(channel.languages.begin(), channel.languages.end());
  }
  return spoken;
}

// Others are only asked for the names that the source has.
void report_languages(const content::Project& project, const content::Language& source,
                      Diagnostics& diagnostics) {
  const auto locale = language::canonical_locale(source.locale);
  if (!locale) return;
  const language::Formats& formats = language::Formats::of(*locale);
  for (const std::string& tag : spoken_languages(project)) {
    const std::string form = language::language_form(tag);
    if (source.labels.contains(form) || formats.knows(form)) continue;
    diagnostics.warning("language-data-missing", source.mark.place(),
                        "A contact answers in '" + tag + "', a language without an English name",
                        "Write it under 'labels' in content/" + source.folder +
                            "/language.yaml: " + form + ": \"Mixtec\"");
  }
}

}  // namespace

void report_missing_language_data(const content::Project& project, Diagnostics& diagnostics) {
  const content::Language* source = project.language(content::source_language);
  if (!source) return;
  report_languages(project, *source, diagnostics);
  for (const content::Language& language : project.languages)
    report_forms(language, *source, diagnostics);
}

}  // namespace pliego::check
