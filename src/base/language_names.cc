#include "base/language_names.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "base/diagnostic.h"

namespace pliego {
namespace {

struct Named {
  const char* name;
  const char* sign;
};

// ISO 639-3 for those without English names in ICU 72, and other usual names of those it has.
// Mixtec, Zapotec, Nahuatl and Karen are families; the sign is that of the family or of its best
// known member.
constexpr Named others[] = {
    {"Mixtec", "mix"},
    {"Mixteco", "mix"},
    {"Mam", "mam"},
    {"Kanjobal", "kjb"},
    {"Qanjobal", "kjb"},
    {"Quiche", "quc"},
    {"Kiche", "quc"},
    {"Kekchi", "kek"},
    {"Qeqchi", "kek"},
    {"Nahuatl", "nah"},
    {"Triqui", "trs"},
    {"Tzotzil", "tzo"},
    {"Yucatec Maya", "yua"},
    {"Maya", "yua"},
    {"Zapoteco", "zap"},
    {"Karen", "kar"},
    {"Creole", "ht"},
    {"Kreyol", "ht"},
    {"Haitian", "ht"},
    {"Mandarin", "zh-Hans"},
    {"Simplified Chinese", "zh-Hans"},
    {"Traditional Chinese", "zh-Hant"},
    {"Farsi", "fa"},
    {"Tagalog", "fil"},
    {"Ilocano", "ilo"},
    {"Brazilian", "pt-BR"},
};

// Letters alone, without case or accents.
std::string folded(const icu::UnicodeString& name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString parts;
  if (U_SUCCESS(status)) decompose->normalize(name, parts, status);
  parts.foldCase();
  icu::UnicodeString letters;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
    if (const UChar32 c = parts.char32At(i); u_isalpha(c)) letters.append(c);
  std::string text;
  letters.toUTF8String(text);
  return text;
}

icu::UnicodeString name_in(const icu::Locale& language, const icu::Locale& reader) {
  icu::UnicodeString name;
  language.getDisplayLanguage(reader, name);
  return name;
}

std::optional<Named> known_by_icu(const std::string& wanted, std::string& name) {
  for (const char* const* sign = icu::Locale::getISOLanguages(); *sign; ++sign) {
    const icu::Locale language(*sign);
    const icu::UnicodeString english = name_in(language, icu::Locale::getEnglish());
    if (folded(english) != wanted && folded(name_in(language, language)) != wanted) continue;
    english.toUTF8String(name);
    return Named{name.c_str(), *sign};
  }
  return std::nullopt;
}

std::optional<Named> found(const std::string& wanted, std::string& name) {
  for (const Named& other : others)
    if (folded(icu::UnicodeString::fromUTF8(other.name)) == wanted) return other;
  return known_by_icu(wanted, name);
}

// `name` keeps what the result points to.
std::optional<Named> named(std::string_view written, std::string& name) {
  const icu::StringPiece piece(written.data(), static_cast<int32_t>(written.size()));
  const std::string wanted = folded(icu::UnicodeString::fromUTF8(piece));
  return wanted.empty() ? std::nullopt : found(wanted, name);
}

}  // namespace

bool same_but_country(std::string_view left, std::string_view right) {
  const auto plain = [](std::string_view tag) {
    std::string rest;
    for (std::size_t at = 0; at < tag.size();) {
      const std::size_t end = std::min(tag.find_first_of("-_", at), tag.size());
      const std::string part = ascii_small(tag.substr(at, end - at));
      const bool is_number = part.find_first_not_of("0123456789") == std::string::npos;
      const bool is_country = at > 0 && (part.size() == 2 || (part.size() == 3 && is_number));
      if (!is_country) rest += "-" + part;
      at = end + 1;
    }
    return rest;
  };
  return plain(left) == plain(right);
}

std::string_view rare_language_name(std::string_view tag) {
  for (const Named& other : others)
    if (tag == other.sign) return other.name;
  return {};
}

std::string language_sign(std::string_view written) {
  std::string name;
  const auto language = named(written, name);
  return language ? language->sign : "";
}

std::string language_sign_hint(std::string_view written) {
  std::string name;
  const auto language = named(written, name);
  if (!language) return "Write a sign such as vi, ar or es-US: the language, then the country.";
  return "The sign of " + std::string(language->name) + " is " + language->sign + ". Write " +
         language->sign + ".";
}

std::string known_language_hint(std::string_view written, const std::vector<std::string>& known) {
  const auto primary = [](std::string_view sign) {
    return ascii_small(std::string(sign.substr(0, sign.find_first_of("-_"))));
  };
  const auto only_one_of = [&](const std::string& language) {
    std::vector<std::string> signs;
    for (const std::string& each : known)
      if (!language.empty() && primary(each) == language) signs.push_back(each);
    return signs.size() == 1 ? signs.front() : std::string();
  };
  const std::string sign = language_sign(written);
  if (std::find(known.begin(), known.end(), sign) != known.end())
    return language_sign_hint(written);
  const std::string meant = only_one_of(primary(sign.empty() ? written : sign));
  if (!meant.empty()) return "Write " + meant + ".";
  return sign.empty() ? nearest_hint(written, known) : std::string();
}

}  // namespace pliego
