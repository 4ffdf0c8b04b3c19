#include "resolve/forms.h"

#include <algorithm>
#include <array>

#include "resolve/formats.h"
#include "resolve/resolve.h"
#include "resolve/source_strings.h"

namespace pliego::resolve {

namespace {

constexpr std::array<std::string_view, 7> whole_names = {
    "percent", "date", "date-short", "list-two", "list-more", "list-last", "own-name"};
constexpr std::string_view month_prefix = "month-", language_prefix = "language-";

}  // namespace

bool is_form(std::string_view label) {
  return label.starts_with(month_prefix) || label.starts_with(language_prefix) ||
         std::find(whole_names.begin(), whole_names.end(), label) != whole_names.end();
}

std::string month_form(int month) { return std::string(month_prefix) + std::to_string(month); }

std::string language_form(std::string_view tag) {
  return std::string(language_prefix) + std::string(tag);
}

Forms forms_of(const content::Language& language) {
  Forms forms;
  for (const auto& [id, label] : language.labels)
    if (is_form(id)) forms.emplace(id, label.pattern);
  if (!language.percent.empty()) forms.insert_or_assign("percent", language.percent);
  return forms;
}

Forms forms_of(const content::Language& language, const content::Language* source) {
  Forms forms = forms_of(language);
  const auto locale = canonical_locale(language.locale);
  if (!source || source == &language || !locale) return forms;
  for (const auto& [id, label] : source->labels)
    if (id.starts_with(language_prefix) && !forms.contains(id) && is_asked_for(id, *locale))
      forms.emplace(id, source_mark() + label.pattern);
  return forms;
}

Forms forms_of(const std::map<std::string, std::string, std::less<>>& labels) {
  Forms forms;
  for (const auto& [id, pattern] : labels)
    if (is_form(id)) forms.emplace(id, pattern);
  return forms;
}

bool is_asked_for(std::string_view label, const std::string& locale) {
  return !is_form(label) || !Formats::of(locale).knows(label);
}

std::vector<std::string> forms_asked_for(const content::Language& language,
                                         const content::Language& source) {
  std::vector<std::string> asked;
  const auto locale = canonical_locale(language.locale);
  if (!locale || &language == &source) return asked;
  for (const auto& [id, label] : source.labels)
    if (is_form(id) && is_asked_for(id, *locale)) asked.push_back(id);
  return asked;
}

std::vector<std::string> forms_missing(const content::Language& language,
                                       const content::Language& source) {
  const Forms given = forms_of(language);
  std::vector<std::string> missing = forms_asked_for(language, source);
  std::erase_if(missing, [&](const std::string& id) { return given.contains(id); });
  return missing;
}

std::string what_forms_say(const std::vector<std::string>& forms) {
  static constexpr std::pair<std::string_view, std::string_view> kinds[] = {
      {"own-name", "its own name"},
      {month_prefix, "the months"},
      {"date", "a day"},
      {"percent", "a share"},
      {"list-", "a list of names"},
      {language_prefix, "the names of languages"}};
  std::string said;
  for (const auto& [start, what] : kinds) {
    const bool has = std::any_of(forms.begin(), forms.end(), [&, prefix = start](const auto& form) {
      return std::string_view(form).starts_with(prefix);
    });
    if (has) said += (said.empty() ? "" : ", ") + std::string(what);
  }
  return said;
}

std::string names_of_forms(const std::vector<std::string>& forms) {
  constexpr auto is_month = [](const std::string& form) { return form.starts_with(month_prefix); };
  const bool all_months = std::count_if(forms.begin(), forms.end(), is_month) == 12;
  std::string names = all_months ? month_form(1) + " to " + month_form(12) : "";
  for (const std::string& form : forms)
    if (!all_months || !is_month(form)) names += (names.empty() ? "" : ", ") + form;
  return names;
}

std::string filled(std::string pattern,
                   const std::vector<std::pair<std::string_view, std::string>>& values) {
  for (const auto& [name, value] : values) {
    const std::string hole = "{" + std::string(name) + "}";
    const std::size_t at = pattern.find(hole);
    if (at == std::string::npos) return {};
    pattern.replace(at, hole.size(), value);
  }
  return pattern;
}

}  // namespace pliego::resolve
