#include "language/source_strings.h"

#include <filesystem>

#include "content/translation_check.h"
#include "language/message_rules.h"

namespace pliego::language {

SourceStrings::SourceStrings(const content::Project& project, const content::Material& material,
                             const content::Language& language, Diagnostics& diagnostics)
    : is_source_(language.folder == content::source_language), diagnostics_(diagnostics) {
  if (is_source_) return;
  material_ = project.translation(material.name, language.folder);
  const auto registries = project.registry_strings.find(language.folder);
  if (registries != project.registry_strings.end()) registries_ = &registries->second;
  const auto report = [&](const std::string& stem) {
    const std::string file = "content/" + language.folder + "/" + stem + ".yaml";
    std::error_code ignored;
    if (std::filesystem::exists(project.root / file, ignored)) return;  // its faults have been told
    Place place;
    place.file = file;
    diagnostics.error("missing-translation", std::move(place),
                      "'" + stem + "' has no translation into '" + language.folder + "'",
                      "Add this file, or leave the language out with --lang.");
  };
  if (!material_) report(material.name);
}

bool SourceStrings::draft() const {
  const auto unread = [](const content::Translation* of) { return of && of->reviewed.empty(); };
  return unread(material_) || unread(registries_);
}

const content::Message& SourceStrings::of_material(const content::Message& source) const {
  return translated(material_, source);
}

const content::Message& SourceStrings::of_registries(const content::Message& source) const {
  return translated(registries_, source);
}

const content::Message& SourceStrings::translated(const content::Translation* strings,
                                                  const content::Message& source) const {
  if (is_source_ || !strings) return source;
  const auto found = strings->strings.find(source.id);
  if (found == strings->strings.end()) {
    content::report_missing_string(*strings, source, diagnostics_);
    return source;
  }
  expect_same_arguments(found->second, source, diagnostics_);
  return found->second;
}

}  // namespace pliego::language
