// Which formats a layout is made in, and how large its pictures are.
#pragma once

#include <string>
#include <vector>

#include "engine/output_kind.h"
#include "engine/workspace.h"

namespace pliego::engine {

// What is made of a layout, in the table's order: of the formats asked for those that it is for;
// where none are asked for its own first one, and on paper (office, press) pdf. None of a layout
// for pictures alone on paper: it has no sheet.
std::vector<const OutputKind*> kinds_of(const layout::Layout& layout, const RenderRequest& request);

// Throws RequestError where a layout asked for by name is not for a format asked for by name, or
// nothing is made of a material asked for by name. Names that aren't there are passed over.
void require_formats(const Workspace& workspace, const RenderRequest& request);

// Dots per inch of the layout's pictures. A layout for pictures alone gives its size in the
// picture's own pixels, 96 to the inch (CSS Values and Units 3, 5.2): --dpi is not for it.
double resolution_of(const layout::Layout& layout, const RenderRequest& request);

// "pdf", "pdf and png"
std::string in_words(const std::vector<layout::Format>& formats);

}  // namespace pliego::engine
