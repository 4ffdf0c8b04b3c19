#include "translate/status.h"

#include <algorithm>

#include "translate/unit_list.h"

namespace pliego::translate {

namespace {

void count(const Unit& unit, FileStatus& status) {
  ++status.texts;
  if (unit.state == State::missing) ++status.missing;
  if (unit.state == State::stale) ++status.stale;
  if (unit.state == State::unread) ++status.unread;
  if (unit.state == State::reviewed) ++status.reviewed;
  if (!unit.target.empty() && unit.target == unit.source) ++status.same;
  if (!unit.target.empty() && !unit.recorded) ++status.unrecorded;
}

}  // namespace

LanguageStatus status_of(const content::Project& project, const content::Language& language,
                         const std::vector<std::string>& only) {
  LanguageStatus status{.list = units_of(project, language), .files = {}, .all = {}};
  std::erase_if(status.list.units, [&](const Unit& unit) {
    return !only.empty() && std::find(only.begin(), only.end(), unit.file) == only.end();
  });
  for (const Unit& unit : status.list.units) {
    if (status.files.empty() || status.files.back().file != unit.file)
      status.files.push_back({.file = unit.file});
    count(unit, status.files.back());
    count(unit, status.all);
  }
  return status;
}

}  // namespace pliego::translate
