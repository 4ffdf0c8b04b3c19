// Figures in a grid, each large above its words.
#pragma once

#include "layout/block.h"

namespace pliego::layout {

// Appends the grid's rows, equally high but for the last, under the node `list`. As many columns as
// the block asks for, fewer where the measure is too narrow for its words or numbers.
void add_stats_grid(const resolve::Block& block, double width, Setting& setting, SetBlock& set,
                    draw::NodeId list);

}  // namespace pliego::layout
