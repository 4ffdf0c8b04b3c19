#include "packet/people_words.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <map>

#include "language/resolve.h"
#include "language/unicode.h"
#include "language/words.h"

namespace pliego::packet {

namespace {

// In lower case, without accents and without what is neither letter nor digit.
std::string bare(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFKDInstance(status);
  const icu::UnicodeString whole = language::utf16(language::folded(text));
  const icu::UnicodeString parts = U_SUCCESS(status) ? form->normalize(whole, status) : whole;
  icu::UnicodeString kept;
  for (int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1))
    if (u_isalnum(parts.char32At(at))) kept.append(parts.char32At(at));
  return language::utf8(kept);
}

std::string primary(std::string_view tag) { return std::string(tag.substr(0, tag.find('-'))); }

bool is_name_of(const std::string& typed, const std::string& tag) {
  const icu::Locale named(primary(tag).c_str());
  for (const std::string& in :
       {std::string("en"), std::string("es"), std::string("vi"), primary(tag)}) {
    icu::UnicodeString name;
    named.getDisplayLanguage(icu::Locale(in.c_str()), name);
    if (bare(language::utf8(name)) == typed) return true;
  }
  return false;
}

}  // namespace

std::string column_of(std::string_view heading) {
  static const std::map<std::string, std::string> columns = [] {
    std::map<std::string, std::string> all;
    const auto add = [&](const char* column, std::initializer_list<const char*> headings) {
      for (const char* each : headings) all.emplace(bare(each), column);
    };
    add("name", {"name", "names", "full name", "first name", "given name", "first", "participant",
                 "participant name", "name of participant", "attendee", "nombre", "nombres",
                 "nombre completo", "participante", "họ tên", "họ và tên"});
    add("last-name", {"last name", "surname", "family name", "last", "apellido", "apellidos"});
    add("language", {"language", "languages", "preferred language", "idioma", "lengua", "lenguaje",
                     "ngôn ngữ", "lang"});
    add("organization",
        {"organization", "organisation", "organization name", "agency", "program", "company",
         "employer", "organización", "agencia", "programa", "empresa", "tổ chức", "cơ quan"});
    return all;
  }();
  const auto found = columns.find(bare(heading));
  return found == columns.end() ? "" : found->second;
}

std::string language_called(std::string_view typed, const std::vector<std::string>& languages) {
  const auto is_one = [&](const std::string& tag) {
    return std::find(languages.begin(), languages.end(), tag) != languages.end();
  };
  if (is_one(std::string(typed))) return std::string(typed);
  const std::string tag = language::canonical_locale(typed).value_or("");
  if (is_one(tag)) return tag;
  const std::string name = bare(typed);
  std::vector<std::string> meant;
  for (const std::string& each : languages)
    if ((!tag.empty() && primary(each) == primary(tag)) || is_name_of(name, each))
      meant.push_back(each);
  return meant.size() == 1 ? meant.front() : "";
}

}  // namespace pliego::packet
