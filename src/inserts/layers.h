// Layers of a file (optional content, ISO 32000-1, 8.11): what is hidden stays hidden.
#pragma once

#include <qpdf/QPDF.hh>
#include <vector>

#include "inserts/object_copier.h"

namespace pliego::inserts {

// Those that what was copied belongs to, as the file's default configuration shows them. What it
// would show on paper alone, or on screens alone, is not told apart.
std::vector<draw::OutsideLayer> read_layers(QPDF& pdf, ObjectCopier& copier);

}  // namespace pliego::inserts
