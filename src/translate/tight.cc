#include "translate/tight.h"

#include "base/utf8.h"

namespace pliego::translate {

bool is_tight(const Unit& unit) {
  constexpr int few = 10, times = 10;
  if (!unit.room || *unit.room < 0) return false;
  return *unit.room < few && *unit.room * times < count_graphemes(unit.target);
}

}  // namespace pliego::translate
