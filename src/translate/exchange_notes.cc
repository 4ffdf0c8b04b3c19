// What a translator is told beside each text.
#include <unicode/plurrule.h>

#include <memory>

#include "content/readers.h"
#include "translate/exchange_text.h"
#include "translate/values.h"

namespace pliego::translate {

namespace {

std::string joined(const std::vector<std::string>& words, std::string_view with) {
  std::string all;
  for (const std::string& word : words) all.append(all.empty() ? "" : with).append(word);
  return all;
}

// "one, many, other": the plural forms that ICU knows of the language.
std::string plural_forms(const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale tag = icu::Locale::forLanguageTag(locale, status);
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(tag, status));
  if (U_FAILURE(status) || !rules) return "other";
  const std::unique_ptr<icu::StringEnumeration> words(rules->getKeywords(status));
  std::vector<std::string> found;
  while (U_SUCCESS(status) && words) {
    const char* word = words->next(nullptr, status);
    if (!word) break;
    if (std::string(word) != "other") found.emplace_back(word);
  }
  found.emplace_back("other");
  return joined(found, ", ");
}

std::string values_note(const Unit& unit, const UnitList& list) {
  const std::vector<std::string> values = values_of(unit.source);
  if (values.empty()) return {};
  if (!chooses(unit.source)) return "Keep as it is: " + joined(values, " ");
  return "A choice by {" + joined(values, "}, {") +
         "}: translate only the words in its inner braces. Forms of a plural in " +
         list.target_locale + ": " + plural_forms(list.target_locale);
}

// Room counts from the translation, or from the source where there is none yet.
std::string room_note(int room, State state) {
  const std::string count =
      std::to_string(room < 0 ? -room : room) + (room == 1 || room == -1 ? " letter" : " letters");
  const std::string than = state == State::missing ? "the source" : "now";
  return "Room: " + count + (room < 0 ? " fewer than " : " more than ") + than +
         " on its tightest page";
}

std::string state_note(const Unit& unit) {
  switch (unit.state) {
    case State::missing:
      return "State: missing";
    case State::stale:
      return "State: stale (the source has changed since it was translated)";
    case State::unread:
      return "State: unread (no second speaker has read it)";
    case State::reviewed:
      return "State: reviewed";
  }
  return {};
}

std::string term_note(const TermUse& use) {
  std::string note = "Glossary: " + use.term;
  if (!use.chosen.empty()) note += " = " + use.chosen;
  if (!use.avoid.empty()) note += "; avoid: " + joined(use.avoid, ", ");
  return note;
}

}  // namespace

std::vector<std::string> notes_for(const Unit& unit, const UnitList& list) {
  std::vector<std::string> notes;
  if (!unit.note.empty()) notes.push_back("Note: " + collapsed(unit.note));
  if (is_file_name(unit)) {
    notes.push_back("The name of the piece's files: " + std::string(content::file_name_form));
  } else if (is_pattern(unit)) {
    const std::string values = values_note(unit, list);
    if (!values.empty()) notes.push_back(values);
  }
  if (unit.room) notes.push_back(room_note(*unit.room, unit.state));
  for (const TermUse& use : unit.terms) notes.push_back(term_note(use));
  notes.push_back(state_note(unit));
  return notes;
}

}  // namespace pliego::translate
