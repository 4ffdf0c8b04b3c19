#include "translate/exchange_language.h"

#include <algorithm>

#include "base/language_names.h"
#include "base/listed.h"
#include "resolve/resolve.h"
#include "translate/exchange_bytes.h"
#include "translate/exchange_text.h"

namespace pliego::translate {

namespace {

// "es_US" for "es_US.UTF-8", "es" for "spa" and "Spanish": what programs write besides tags.
std::string tag_meant(std::string_view written) {
  std::string tag(written.substr(0, written.find('.')));
  if (tag.size() != written.size()) return tag;
  if (std::string sign = language_sign(tag); !sign.empty()) return sign;
  std::replace(tag.begin(), tag.end(), '_', '-');
  return resolve::canonical_locale(tag).value_or("");
}

std::vector<std::string> fitting_languages(const ExchangeFile& file, const std::string& tag,
                                           const std::vector<LanguageName>& languages) {
  std::vector<std::string> fitting;
  if (tag.empty() && !file.language.empty()) return fitting;
  for (const LanguageName& language : languages) {
    const bool folder_fits = file.folder.empty() || language.folder == file.folder;
    const bool language_fits =
        tag.empty() || same_language(tag, language.locale) ||
        (file.folder == language.folder && differ_by_country(tag, language.locale));
    if (folder_fits && language_fits) fitting.push_back(language.folder);
  }
  return fitting;
}

// What to write in the file's head, where that is known.
std::string language_hint(const ExchangeFile& file, const std::string& named,
                          const std::vector<LanguageName>& languages) {
  std::vector<std::string> known;
  for (const LanguageName& language : languages) {
    known.push_back(language.folder);
    if (language.folder == file.folder && !file.language.empty())
      return "If its translations are for '" + language.folder + "', write " + language.locale +
             " in its head in the place of " + file.language +
             ". If not, export a file for them "
             "with 'pliego translate export'.";
  }
  std::string hint = known_language_hint(named, known);
  if (!hint.empty()) return hint;
  return known.empty() ? "Add the language first, with 'pliego translate new'."
                       : "The project has " + listed(known) +
                             ". A file goes back into the language that it was exported for.";
}

}  // namespace

std::optional<std::string> language_of(const ExchangeFile& file,
                                       const std::vector<LanguageName>& languages,
                                       Diagnostics& diagnostics) {
  const Place place = line_of(file.name, file.language_line);
  std::vector<std::string> fitting = fitting_languages(file, file.language, languages);
  if (fitting.empty()) fitting = fitting_languages(file, tag_meant(file.language), languages);
  const std::string named = file.language.empty() ? file.folder : file.language;
  if (named.empty()) {
    diagnostics.error(
        "exchange-language", place, "The file does not say its language",
        std::string("Its head must name it. ") +
            "Export the file anew with pliego translate export and move the translation over.");
    return std::nullopt;
  }
  if (fitting.size() == 1) return fitting.front();
  std::string what = "The project has no language '" + named + "'";
  if (fitting.size() > 1) what = "'" + named + "' may be more than one of the project's languages";
  if (fitting.empty() && !file.folder.empty() && !file.language.empty())
    what = "The file was exported for '" + file.folder + "' and says now that it is '" +
           file.language + "'";
  diagnostics.error("exchange-language", place, std::move(what),
                    language_hint(file, named, languages));
  return std::nullopt;
}

}  // namespace pliego::translate
