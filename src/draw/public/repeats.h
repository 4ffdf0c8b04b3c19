// Pages of a long document that show an earlier one once more.
#pragma once

#include <map>

namespace pliego::draw {

// By the number of a page without items, from 0: the earlier page, itself drawn, that it shows
// again as decoration, so that 300 packets in one file are painted once. Only pdf::Writer takes
// them.
using Repeats = std::map<int, int>;

}  // namespace pliego::draw
