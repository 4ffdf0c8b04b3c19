#include "translate/guess.h"

#include "base/ascii.h"
#include "translate/exchange_text.h"

namespace pliego::translate {

namespace {

// OmegaT puts it before what it takes from its memory; translators delete it.
bool begins_with_mark(std::string_view target) {
  constexpr std::string_view mark = "[fuzzy]";
  return ascii_small(collapsed(target.substr(0, 100))).starts_with(mark);
}

}  // namespace

bool is_guess(const ExchangeUnit& unit, const Unit& now) {
  if (unit.guessed || begins_with_mark(unit.target)) return true;
  if (!unit.doubted) return false;
  if (collapsed(now.target).empty() || is_target_of(unit.mark, "")) return true;
  if (unit.previous.empty()) return false;
  const std::string made_for = as_compared(unit.previous);
  return made_for != as_compared(now.source) && made_for != as_compared(now.previous);
}

}  // namespace pliego::translate
