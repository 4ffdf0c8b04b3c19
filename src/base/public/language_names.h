// The sign of a language, found by its name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pliego {

// The form of what read::language() takes, for a schema and its maps.
inline constexpr const char* language_form = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

// What to do where `written` is not the sign of a language (BCP 47): "The sign of Spanish is es.
// Write es." Names are known in English and in the language itself, without regard to case, accents
// and apostrophes: those that ICU has, and languages of the Americas and of Burma that it lacks.
std::string language_sign_hint(std::string_view written);

// Whether both are one language, in whichever countries: "es" and "es-US", not "zh-Hans" and
// "zh-Hant" (BCP 47, 2.2.4: a country is two letters or three digits).
bool same_but_country(std::string_view left, std::string_view right);

// The English name of a language that ICU has none for: "Mixtec" for "mix"; empty where we have
// none either.
std::string_view rare_language_name(std::string_view tag);

// The sign itself: "es" for "Spanish"; empty where it is no such name.
std::string language_sign(std::string_view written);

// What to do where `written` is none of `known`, the signs that there are: the one of the same
// language ("Write es." for "es-US", "Spanish", "español"), or one that is written nearly so.
// Empty where it is none of these.
std::string known_language_hint(std::string_view written, const std::vector<std::string>& known);

}  // namespace pliego
