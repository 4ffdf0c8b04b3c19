// How a language writes shares, days and lists, and how it calls months and languages, where its
// own file says so. These are labels like others; translators are asked for those of which ICU has
// no data of the language's own.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/project.h"

namespace pliego::resolve {

// "percent", "date", "date-short", "month-1" to "month-12", "list-two", "list-more", "list-last",
// "own-name", and "language-" with a tag.
bool is_form(std::string_view label);
std::string month_form(int month);  // 1 to 12
std::string language_form(std::string_view tag);

// Patterns by label: those that a language gives.
using Forms = std::map<std::string, std::string, std::less<>>;
Forms forms_of(const content::Language& language);
// Of a language that neither its file nor ICU has a name for, the source's, marked as such.
Forms forms_of(const content::Language& language, const content::Language* source);
Forms forms_of(const std::map<std::string, std::string, std::less<>>& labels);

// Whether a language's translator is asked for a label: always, but for a form that ICU knows.
// `locale`: canonical.
bool is_asked_for(std::string_view label, const std::string& locale);

// The forms that a language is asked for, in the order of their names; of them, those without text.
std::vector<std::string> forms_asked_for(const content::Language& language,
                                         const content::Language& source);
std::vector<std::string> forms_missing(const content::Language& language,
                                       const content::Language& source);

// For people: "the months, a day, a list of names", and "date, month-1, month-2".
std::string what_forms_say(const std::vector<std::string>& forms);
std::string names_of_forms(const std::vector<std::string>& forms);

// A pattern with its {names} filled in; empty where one of them doesn't stand in it.
std::string filled(std::string pattern,
                   const std::vector<std::pair<std::string_view, std::string>>& values);

}  // namespace pliego::resolve
