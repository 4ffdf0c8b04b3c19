// The share that a chart draws as people: "3 in 5".
#pragma once

#include "resolve/formats.h"
#include "resolve/labels.h"
#include "resolve/resolved.h"

namespace pliego::resolve {

// How many of `total` a percentage is.
int count_of(double percent, int total);

// To a chart of people, the text "share" by the language's label. Rules of Labels::text.
void add_share(Block& block, const Labels& labels, const Formats& formats);

}  // namespace pliego::resolve
