#include "packet/people_words.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <map>

#include "resolve/resolve.h"
#include "resolve/unicode.h"
#include "resolve/words.h"

namespace pliego::packet {

namespace {

// In lower case, without accents and without what is neither letter nor digit.
std::string bare(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFKDInstance(status);
  const icu::UnicodeString whole = resolve::utf16(resolve::folded(text));
  const icu::UnicodeString parts = U_SUCCESS(status) ? form->normalize(whole, status) : whole;
  icu::UnicodeString kept;
  for (int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1))
    if (u_isalnum(parts.char32At(at))) kept.append(parts.char32At(at));
  return resolve::utf8(kept);
}

std::string primary(std::string_view tag) { return std::string(tag.substr(0, tag.find('-'))); }

bool is_name_of(const std::string& typed, const std::string& tag) {
  const icu::Locale named(primary(tag).c_str());
  for (const std::string& in :
       {std::string("en"), std::string("es"), std::string("vi"), primary(tag)}) {
    icu::UnicodeString name;
    named.getDisplayLanguage(icu::Locale(in.c_str()), name);
    if (bare(resolve::utf8(name)) == typed) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> bare_words(std::string_view text) {
  const icu::UnicodeString whole = resolve::utf16(text);
  std::vector<std::string> words;
  icu::UnicodeString word;
  const auto end_word = [&] {
    const std::string kept = bare(resolve::utf8(word));
    if (!kept.empty()) words.push_back(kept);
    word.remove();
  };
  for (int32_t at = 0; at < whole.length(); at = whole.moveIndex32(at, 1)) {
    const UChar32 c = whole.char32At(at);
    const bool in_word =
        u_isalnum(c) || u_getCombiningClass(c) != 0 || c == U'\'' || c == U'\u2019';
    if (in_word)
      word.append(c);
    else
      end_word();
  }
  end_word();
  return words;
}

std::string column_of(std::string_view heading) {
  static const std::map<std::string, std::string> columns = [] {
    std::map<std::string, std::string> all;
    const auto add = [&](const char* column, std::initializer_list<const char*> headings) {
      for (const char* each : headings) all.emplace(bare(each), column);
    };
    add("full-name", {"full name", "complete name", "whole name", "first and last name",
                      "name and surname", "last name, first name", "nombre completo",
                      "nombre y apellido", "nombre y apellidos", "nombres y apellidos",
                      "apellidos y nombre", "apellidos y nombres", "họ tên", "họ và tên"});
    add("name", {"name", "names", "participant", "participants", "participant name",
                 "participant's name", "name of participant", "attendee", "attendee name", "nombre",
                 "participante", "nombre del participante", "tên"});
    add("first-name", {"first name", "given name", "given names", "forename", "first", "nombres",
                       "primer nombre", "nombre de pila"});
    add("middle-name", {"middle name", "middle names", "middle", "middle initial", "mi",
                        "second name", "segundo nombre"});
    add("last-name",
        {"last name", "last names", "surname", "surnames", "family name", "last", "apellido",
         "apellidos", "first surname", "first last name", "primer apellido", "apellido paterno",
         "paternal surname", "paternal last name", "họ"});
    add("second-last-name", {"second last name", "second surname", "maternal surname",
                             "maternal last name", "segundo apellido", "apellido materno"});
    add("language", {"language",
                     "languages",
                     "lang",
                     "preferred language",
                     "language preference",
                     "preferred language of participant",
                     "participant language",
                     "participant's language",
                     "language of participant",
                     "language spoken",
                     "languages spoken",
                     "spoken language",
                     "primary language",
                     "main language",
                     "first language",
                     "native language",
                     "home language",
                     "idioma",
                     "idiomas",
                     "idioma preferido",
                     "idioma principal",
                     "idioma hablado",
                     "idioma que habla",
                     "idioma del participante",
                     "lengua",
                     "lengua materna",
                     "lenguaje",
                     "ngôn ngữ"});
    add("organization", {"organization",
                         "organisation",
                         "organization name",
                         "organisation name",
                         "name of organization",
                         "agency",
                         "agency name",
                         "name of agency",
                         "program",
                         "program name",
                         "company",
                         "company name",
                         "employer",
                         "organización",
                         "nombre de la organización",
                         "agencia",
                         "nombre de la agencia",
                         "programa",
                         "empresa",
                         "tổ chức",
                         "cơ quan"});
    return all;
  }();
  const auto found = columns.find(bare(heading));
  return found == columns.end() ? "" : found->second;
}

std::string column_meant(std::string_view heading) {
  struct Known {
    const char* word;
    const char* column;
  };
  static constexpr Known known[] = {{"language", "language"},
                                    {"languages", "language"},
                                    {"lang", "language"},
                                    {"speaks", "language"},
                                    {"idioma", "language"},
                                    {"idiomas", "language"},
                                    {"lengua", "language"},
                                    {"lenguas", "language"},
                                    {"lenguaje", "language"},
                                    {"habla", "language"},
                                    {"agency", "organization"},
                                    {"agencia", "organization"},
                                    {"organization", "organization"},
                                    {"organisation", "organization"},
                                    {"organizacion", "organization"},
                                    {"name", "name"},
                                    {"names", "name"},
                                    {"surname", "name"},
                                    {"surnames", "name"},
                                    {"forename", "name"},
                                    {"nombre", "name"},
                                    {"nombres", "name"},
                                    {"apellido", "name"},
                                    {"apellidos", "name"}};
  constexpr std::size_t shortest_within = 6;  // "ParticipantLanguage"
  for (const Known& each : known)
    for (const std::string& word : bare_words(heading)) {
      const std::string_view sought = each.word;
      const bool within = sought.size() >= shortest_within && word.find(sought) != word.npos;
      if (word == sought || within) return each.column;
    }
  return {};
}

namespace {

// "es_MX" is es-MX, and "español (México)" español.
std::string as_tag(std::string_view typed) {
  std::string tag(typed.substr(0, typed.find('(')));
  tag.resize(std::min(tag.find_last_not_of(' ') + 1, tag.size()));
  std::replace(tag.begin(), tag.end(), '_', '-');
  return tag;
}

}  // namespace

std::string language_called(std::string_view typed, const std::vector<std::string>& languages) {
  const auto is_one = [&](const std::string& tag) {
    return std::find(languages.begin(), languages.end(), tag) != languages.end();
  };
  if (is_one(std::string(typed))) return std::string(typed);
  const std::string plain = as_tag(typed);
  const std::string tag = resolve::canonical_locale(plain).value_or("");
  if (is_one(tag)) return tag;
  std::string name = bare(plain);
  if (name == "castellano" || name == "castilian") name = "spanish";
  std::vector<std::string> meant;
  for (const std::string& each : languages)
    if ((!tag.empty() && primary(each) == primary(tag)) || is_name_of(name, each))
      meant.push_back(each);
  return meant.size() == 1 ? meant.front() : "";
}

}  // namespace pliego::packet
