#include "check/language_data.h"

#include <map>

#include "language/formats.h"
#include "language/forms.h"
#include "language/resolve.h"

namespace pliego::check {

namespace {

void report_forms(const content::Language& language, const content::Language& source,
                  Diagnostics& diagnostics) {
  const std::vector<std::string> missing = language::forms_missing(language, source);
  if (missing.empty()) return;
  diagnostics.warning(
      "language-data-missing", language.mark.place(),
      "The program itself doesn't know how '" + language.folder + "' says " +
          language::what_forms_say(missing) + ": pages say it in English",
      "Write under 'labels' in content/" + language.folder +
          "/language.yaml, or have translated: " + language::names_of_forms(missing) + ".");
}

// By language, where it is first told of.
using Spoken = std::map<std::string, yaml::Mark>;

void add_languages(const std::vector<std::string>& tags, const yaml::Mark& mark, Spoken& spoken) {
  for (const std::string& tag : tags) spoken.try_emplace(tag, mark);
}

Spoken spoken_languages(const content::Project& project, const yaml::Mark& mark,
                        const content::Local* local) {
  Spoken spoken;
  for (const auto& [id, contact] : project.registries.contacts) {
    add_languages(contact.languages, mark, spoken);
    for (const content::Channel& channel : contact.channels)
      add_languages(channel.languages, mark, spoken);
  }
  if (!local) return spoken;
  add_languages(local->languages, local->mark, spoken);
  for (const content::Channel& way : local->ways) add_languages(way.languages, way.mark, spoken);
  return spoken;
}

// Others are only asked for the names that the source has.
void report_languages(const content::Project& project, const content::Language& source,
                      const content::Local* local, Diagnostics& diagnostics) {
  const auto locale = language::canonical_locale(source.locale);
  if (!locale) return;
  const language::Formats& formats = language::Formats::of(*locale);
  for (const auto& [tag, mark] : spoken_languages(project, source.mark, local)) {
    const std::string form = language::language_form(tag);
    if (source.labels.contains(form) || formats.language_name(tag) != tag) continue;
    diagnostics.warning("language-data-missing", mark.place(),
                        "Someone answers in '" + tag + "', a language without an English name",
                        "Is the sign right? Then write its name under 'labels' in content/" +
                            source.folder + "/language.yaml: " + form + ": \"Mixtec\"");
  }
}

}  // namespace

void report_missing_language_data(const content::Project& project, const content::Local* local,
                                  Diagnostics& diagnostics) {
  const content::Language* source = project.language(content::source_language);
  if (!source) return;
  report_languages(project, *source, local, diagnostics);
  for (const content::Language& language : project.languages)
    report_forms(language, *source, diagnostics);
}

}  // namespace pliego::check
