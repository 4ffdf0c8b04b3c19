#include "resolve/own_words.h"

#include "base/language_names.h"
#include "resolve/labels.h"
#include "resolve/resolve.h"

namespace pliego::resolve {

std::optional<OwnWords> own_words(const content::Project& project,
                                  const content::Language& language,
                                  const std::vector<std::string>& ids, Diagnostics& diagnostics) {
  const auto locale = canonical_locale(language.locale);
  if (!locale) {
    diagnostics.error("locale", language.mark.place(),
                      "'" + language.locale + "' is not the sign of a language",
                      language_sign_hint(language.locale));
    return std::nullopt;
  }
  OwnWords words;
  words.material.language = language.folder;
  words.material.locale = *locale;
  words.material.right_to_left = is_right_to_left(*locale);
  words.material.mark = language.mark;
  const int errors_before = diagnostics.errors();
  const Labels labels(language, project.language(content::source_language),
                      Formats::of(*locale, forms_of(language)), diagnostics);
  for (const std::string& id : ids) words.texts.emplace(id, labels.text(id));
  if (diagnostics.errors() > errors_before) return std::nullopt;
  return words;
}

}  // namespace pliego::resolve
