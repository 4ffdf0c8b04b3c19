// What PDF/UA-1 asks of a structure tree's shape (ISO 14289-1, 7.2, with ISO 32000-1, 14.8.4).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "draw/structure.h"
#include "inserts/table_grid.h"

namespace pliego::inserts {

// What is wrong, in words for people, each once: "list items stand outside a list". `spans`: of
// cells that take more than one row or column.
std::vector<std::string> shape_faults(const draw::Structure& tree,
                                      const std::map<draw::NodeId, CellSpan>& spans);

}  // namespace pliego::inserts
