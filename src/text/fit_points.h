// From words and places to break to the widths and penalties that total_fit() weighs.
#pragma once

#include <vector>

#include "text/fragments.h"
#include "text/total_fit.h"

namespace pliego::text {

// The start, one for each of `breaks`, and the end of the paragraph.
std::vector<FitPoint> fit_points(const Prepared& prepared, const std::vector<Opportunity>& breaks,
                                 const Fragments& fragments, FitMode mode);

}  // namespace pliego::text
