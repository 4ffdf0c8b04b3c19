// The structure tree and the parent tree (ISO 32000-1, 14.7).
#pragma once

#include <vector>

#include "draw/document.h"
#include "pdf/marks.h"
#include "pdf/objects.h"

namespace pliego::pdf {

// Adds StructTreeRoot to the catalog, an object that has nothing in it yet.
Dict add_structure_root(Objects& objects);

// Fills the root: one dictionary per element that has anything in it. `pages` are the page
// dictionaries, in order.
void add_structure(Objects& objects, Dict root, const draw::Document& document, const Marks& marks,
                   const std::vector<Dict>& pages);

}  // namespace pliego::pdf
