// What both exchange formats say about a unit, and how their texts are compared.
#pragma once

#include "base/blanks.h"
#include "translate/exchange.h"

namespace pliego::translate {

std::string key_of(const Unit& unit);  // "palm-card:signs.supply.head"

// Without the line ends at its end, which a `|` block has and which say nothing.
std::string trimmed(std::string_view text);

// How a text is held against another: what programs change by themselves is the same in it. Letters
// with marks are one character each (NFC), and a run of blanks, line ends and no-break spaces is
// one space, with none at the ends.
std::string as_compared(std::string_view text);

// Whether `now` says what `before` says, but for what programs change by themselves; a no-break
// space where there was none is a translator's.
bool same_words(std::string_view now, std::string_view before);

// Whether a mark's hash, as mark_note() writes it, is this text's.
bool is_source_of(const ExportMark& mark, std::string_view source);
bool is_target_of(const ExportMark& mark, std::string_view target);

// "pliego-export es/palm-card:title 5f1c0a… 0b2d4e…", the last note of each unit. Converters keep
// notes where they drop ids (po2xliff does).
std::string mark_note(const Unit& unit, const UnitList& list);

// The mark in a unit's notes, wherever in them, and in however many lines a program has wrapped it;
// nothing where there is none.
std::optional<ExportMark> find_mark(std::string_view notes);

// Whether a translator's remark, a line or more, says that the text is right as it is in the
// source: one of its lines begins with the word "same".
bool says_same(std::string_view remarks);

// A line or more of English for each: the author's note, what must stay as it is, room, state,
// terms of the glossary.
std::vector<std::string> notes_for(const Unit& unit, const UnitList& list);

// Whether two names of languages may mean the same one: one has what the other has and may say more
// ("es", "es_US"); capitals and the kind of stroke say nothing.
bool same_language(std::string_view left, std::string_view right);

// Whether they are one language as it is written in different countries ("es_MX", "es-US"): what a
// program writes whose user has set his own country. Another script is another matter.
bool differ_by_country(std::string_view left, std::string_view right);

}  // namespace pliego::translate
