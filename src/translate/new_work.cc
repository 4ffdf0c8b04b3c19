#include "translate/new_work.h"

#include <map>

#include "translate/exchange_text.h"

namespace pliego::translate {

std::vector<std::string> new_work(const ExchangeFile& file, const UnitList& now) {
  std::map<std::string, const Unit*> units;
  for (const Unit& unit : now.units) units.emplace(key_of(unit), &unit);
  std::vector<std::string> keys;
  for (const ExchangeUnit& unit : file.units) {
    const std::string target = as_compared(unit.target);
    // What a program filled in from the source, or was exported so.
    if (target.empty() || target == as_compared(unit.source)) continue;
    const std::string& key = unit.mark.key.empty() ? unit.key : unit.mark.key;
    const auto found = units.find(key);
    if (found != units.end() && same_words(unit.target, found->second->target)) continue;
    const bool is_as_then = found != units.end() && is_target_of(unit.mark, found->second->target);
    if (!is_as_then && is_target_of(unit.mark, unit.target)) continue;
    keys.push_back(key);
  }
  return keys;
}

}  // namespace pliego::translate
