// Whether a translator's file holds work that the project does not have yet.
#pragma once

#include <string>
#include <vector>

#include "translate/exchange.h"

namespace pliego::translate {

// The texts, as "palm-card:title", whose translation is neither what was exported nor what the
// project has now: it would be lost with the file.
std::vector<std::string> new_work(const ExchangeFile& file, const UnitList& now);

}  // namespace pliego::translate
