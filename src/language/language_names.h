// The sign of a language, found by its name.
#pragma once

#include <string>
#include <string_view>

namespace pliego::language {

// What to do where `written` is not the sign of a language (BCP 47): "The sign of Spanish is es.
// Write es." Names are known in English and in the language itself, without regard to case, accents
// and apostrophes: those that ICU has, and languages of the Americas and of Burma that it lacks.
std::string language_sign_hint(std::string_view written);

}  // namespace pliego::language
