#include "translate/new_language.h"

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <memory>

#include "base/language_names.h"
#include "resolve/formats.h"
#include "resolve/resolve.h"
#include "translate/unit_list.h"
#include "translate/yaml_text.h"

namespace pliego::translate {

namespace {

icu::Locale locale_of(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Locale::forLanguageTag({tag.data(), static_cast<int32_t>(tag.size())}, status);
}

// "Tiếng Việt", "简体中文": as the people who read it call it.
std::string name_in(const icu::Locale& locale, const icu::Locale& in) {
  const std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(in, ULDN_DIALECT_NAMES));
  icu::UnicodeString name;
  if (names) names->localeDisplayName(locale, name);
  std::string text;
  return name.toUTF8String(text);
}

// Scripts that stand for several together are those that fonts name (ISO 15924).
std::vector<std::string> scripts_of(const icu::Locale& locale) {
  icu::Locale full = locale;
  UErrorCode status = U_ZERO_ERROR;
  full.addLikelySubtags(status);
  const std::string script = U_SUCCESS(status) ? full.getScript() : "";
  if (script == "Hans" || script == "Hant") return {"Hani"};
  if (script == "Jpan") return {"Hani", "Hira", "Kana"};
  if (script == "Kore") return {"Hang"};
  if (script == "Aran") return {"Arab"};
  // Of Hmong in the United States CLDR names the newest script; most is written in Latin letters.
  if (script == "Hmnp" && *locale.getScript() == '\0') return {"Latn"};
  return {script.empty() ? "Latn" : script};
}

}  // namespace

std::optional<NewLanguage> new_language(std::string_view tag) {
  const auto canonical = resolve::canonical_locale(tag);
  if (!canonical || canonical->find("-x-") != std::string::npos ||
      canonical->find("-u-") != std::string::npos || canonical->starts_with("x-"))
    return std::nullopt;
  const icu::Locale locale = locale_of(*canonical);
  // ISO 639 has codes of two and three letters; longer words, such as "pictures", would be folders
  // of another kind.
  if (std::string_view(locale.getLanguage()).size() > 3) return std::nullopt;
  NewLanguage found;
  found.language.folder = *canonical;
  found.language.locale = *canonical;
  const std::string_view rare = rare_language_name(locale.getLanguage());
  found.english_name = name_in(locale, icu::Locale::getEnglish());
  if (found.english_name == *canonical && !rare.empty()) found.english_name = rare;
  const bool named = resolve::Formats::of(*canonical).knows("own-name");
  found.language.name = named ? name_in(locale, locale) : found.english_name;
  found.known = !rare.empty() || name_in(icu::Locale(locale.getLanguage()),
                                         icu::Locale::getEnglish()) != locale.getLanguage();
  found.scripts = scripts_of(locale);
  found.right_to_left = locale.isRightToLeft();
  return found;
}

std::string language_head(const content::Language& language) {
  return "# Below 'labels' are the words that Pliego itself prints. Write each between the quotes "
         "of "
         "its line; what stands in\n# {braces} stays as it is.\nlanguage: " +
         language.folder + "\nlocale: " + language.locale +
         "  # how numbers and dates are written\nname: " + in_double_quotes(language.name) + "\n";
}

std::string file_head(const content::Language& language, std::string_view file) {
  std::string head = "# " + std::string(file) + " in " + language.name +
                     ". Write each text between the quotes of its line; what stands in {braces}\n# "
                     "and the stars of "
                     "**strong words** stay as they are.\n";
  if (file != registries_file) head += "material: " + std::string(file) + "\n";
  return head;
}

}  // namespace pliego::translate
