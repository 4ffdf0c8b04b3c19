// What a draft of a translation says of itself.
#pragma once

#include "language/labels.h"

namespace pliego::language {

// In the page's language, where that has the words, and in the source's for those who hand it out.
Text draft_mark(const content::Language& language, const content::Language* source,
                const Formats& formats, Diagnostics& diagnostics);

// Into every notice of the material and beside its pictures. A discreet piece is marked only where
// its author made room for it, in a notice block without notices.
void add_draft_mark(Material& material, const Text& mark);

}  // namespace pliego::language
