// Translations that programs propose by themselves, from others that are alike.
#pragma once

#include "translate/exchange.h"

namespace pliego::translate {

// Whether the unit's target is a guess that nobody has confirmed: the file says that a program
// proposed it, it begins with "[fuzzy]" (OmegaT), or it is marked as one to be looked at, and was
// made for another source than now.source and now.previous, or for a text that had no translation
// yet when the file was exported, or has none now. A person's own mark on the first translation of
// a text can't be told from a program's, so that it counts as one.
bool is_guess(const ExchangeUnit& unit, const Unit& now);

}  // namespace pliego::translate
