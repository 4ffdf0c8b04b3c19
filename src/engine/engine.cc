#include "engine/engine.h"

#include "base/language_names.h"
#include "resolve/resolve.h"

namespace pliego::engine {

void begin() { resolve::set_neutral_default_locale(); }

const content::Language& translated_language(const content::Project& project,
                                             const std::string& asked) {
  const std::string folder = resolve::canonical_locale(asked).value_or(asked);
  const content::Language* language = project.language(asked);
  if (!language) language = project.language(folder);
  if (language && language->folder == content::source_language)
    throw RequestError("'" + asked + "' is the source language: it is translated from, not into.");
  if (language) return *language;
  std::vector<std::string> known;
  for (const content::Language& each : project.languages)
    if (each.folder != content::source_language) known.push_back(each.folder);
  const std::string hint = known_language_hint(asked, known), sign = language_sign(asked);
  const std::string new_one = sign.empty() ? folder : sign;
  throw RequestError("There is no language '" + asked + "' in content/. " +
                     (hint.empty() ? "'pliego translate new " + new_one + "' adds it." : hint));
}

}  // namespace pliego::engine
