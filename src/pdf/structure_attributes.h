// Attribute objects of structure elements (ISO 32000-1, 14.8.5).
#pragma once

#include "base/geometry.h"
#include "draw/structure.h"
#include "pdf/objects.h"

namespace pliego::pdf {

// Where a figure lies on its page (ISO 32000-1, 14.8.5.4.3).
void add_box(Dict element, const Rect& area);

// Lists say how they are numbered (ListNumbering), table headers which way they head (Scope). Other
// elements need none.
void add_attributes(Dict element, const draw::Structure& tree, draw::NodeId id);

}  // namespace pliego::pdf
