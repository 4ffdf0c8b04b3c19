#include "text/language_scripts.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>

namespace pliego::text {

std::string writing_of(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(
      {language.data(), static_cast<std::int32_t>(language.size())}, status);
  locale.canonicalize(status);  // "prs" is Persian of Afghanistan
  locale.addLikelySubtags(status);
  return U_FAILURE(status) || *locale.getScript() == '\0' ? "Latn" : locale.getScript();
}

std::vector<UScriptCode> scripts_of(std::string_view writing) {
  if (writing == "Jpan") return {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA};
  if (writing == "Kore") return {USCRIPT_HANGUL, USCRIPT_HAN};
  if (writing == "Hans" || writing == "Hant") return {USCRIPT_HAN, USCRIPT_BOPOMOFO};
  const std::string name(writing);
  const UScriptCode script =
      static_cast<UScriptCode>(u_getPropertyValueEnum(UCHAR_SCRIPT, name.c_str()));
  return {script < 0 ? USCRIPT_LATIN : script};
}

std::string_view script_name(UScriptCode script) { return uscript_getShortName(script); }

}  // namespace pliego::text
