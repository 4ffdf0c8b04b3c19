// A page that says how to print a piece, fold and cut it, with a drawing made from its own sheets.
#pragma once

#include <optional>

#include "guide/job.h"
#include "language/resolved.h"
#include "layout/paginate.h"

namespace pliego::guide {

// The layout that guides are set in; it lays out the sections of guide::words.
inline constexpr const char* layout_name = "print-guide";

// A tagged letter page in the piece's language. Nothing after an error (rules of guide::words and
// layout::paginate).
std::optional<draw::Document> print_guide(const language::Material& piece, const Job& job,
                                          const layout::Layout& layout, const layout::Theme& theme,
                                          layout::Compositor& compositor, Diagnostics& diagnostics,
                                          const language::Text& draft_mark = {});

}  // namespace pliego::guide
