#include "check/language_data.h"

#include <map>

#include "base/language_names.h"
#include "resolve/formats.h"
#include "resolve/forms.h"
#include "resolve/resolve.h"
#include "resolve/source_strings.h"

namespace pliego::check {

namespace {

void report_forms(const content::Language& language, const content::Language& source,
                  Diagnostics& diagnostics) {
  const std::vector<std::string> missing = resolve::forms_missing(language, source);
  if (missing.empty()) return;
  diagnostics.warning(
      "language-data-missing", language.mark.place(),
      "The program itself doesn't know how '" + language.folder + "' says " +
          resolve::what_forms_say(missing) + ": pages say it in English",
      "Write under 'labels' in content/" + language.folder +
          "/language.yaml, or have translated: " + resolve::names_of_forms(missing) + ".");
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

// Neither its own labels nor all that the program knows have the name.
bool has_no_name(const content::Language& language, const std::string& tag) {
  const auto locale = resolve::canonical_locale(language.locale);
  if (!locale || language.labels.contains(resolve::language_form(tag))) return false;
  const std::string name = resolve::Formats::of(*locale).language_name(tag);
  return name == tag || name.find(resolve::source_mark()) != std::string::npos;
}

// A name that the source's labels have is one of the forms that the others are asked for.
void report_names(const content::Project& project, const content::Language& source,
                  const Spoken& spoken, Diagnostics& diagnostics) {
  for (const auto& [tag, mark] : spoken) {
    const std::string form = resolve::language_form(tag);
    if (source.labels.contains(form)) continue;
    std::string without;
    for (const content::Language& language : project.languages)
      if (has_no_name(language, tag))
        without += (without.empty() ? "'" : ", '") + language.folder + "'";
    if (without.empty()) continue;
    const std::string_view english = rare_language_name(tag);
    diagnostics.warning(
        "language-data-missing", mark.place(),
        "Someone answers in '" + tag + "', which has no name on pages in " + without,
        "Is the sign right? Then write under 'labels' in content/" + source.folder +
            "/language.yaml: " + form + ": \"" + std::string(english.empty() ? "Mixtec" : english) +
            "\". Each translator is then asked for the name.");
  }
}

}  // namespace

void report_missing_language_data(const content::Project& project, const content::Local* local,
                                  Diagnostics& diagnostics) {
  const content::Language* source = project.language(content::source_language);
  if (!source) return;
  const Spoken spoken = spoken_languages(project, source->mark, local);
  report_names(project, *source, spoken, diagnostics);
  for (const content::Language& language : project.languages)
    report_forms(language, *source, diagnostics);
}

}  // namespace pliego::check
