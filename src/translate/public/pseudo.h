// Languages nobody speaks, made from the English texts to try pages out before a translator meets
// them (CLDR's pseudo-locales, UTS 35, part 1, "Special Locales": en-XA and ar-XB).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/project.h"

namespace pliego::translate {

enum class Pseudo {
  accented,  // en-XA: accents on all letters, 35 % longer, in brackets
  mirrored,  // ar-XB: the same words, set from right to left
  longer     // 25 % longer, as translations from English are; never shown
};

// Of a tag that --lang may name: "en-XA", "ar-XB".
std::optional<Pseudo> pseudo_of(std::string_view tag);

// A message's pattern as the pseudo-language says it. Left as they are: {values}, what chooses
// between branches, links' addresses, web addresses, markup, escapes. A pattern that says nothing
// by itself ("{number}") stays as it is. Without `lengthen` no words are added.
std::string pseudo_text(std::string_view pattern, Pseudo kind, bool lengthen = true);

// Puts the pseudo-language beside the project's own: labels, registry strings and materials, all
// drafts. What is not in the content files is not in it either, and so shows. A language that the
// project has is left alone.
void add_pseudo(content::Project& project, Pseudo kind);

}  // namespace pliego::translate
