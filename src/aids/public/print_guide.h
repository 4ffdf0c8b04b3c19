// A page that says how to print a piece, fold and cut it, with a drawing made from its own sheets.
#pragma once

#include <optional>

#include "aids/guide_job.h"
#include "layout/paginate.h"
#include "resolve/resolved.h"

namespace pliego::aids {

// The layout that guides are set in; it lays out the sections of aids::guide_words.
inline constexpr const char* guide_layout = "print-guide";

// A tagged letter page in the piece's language. Nothing after an error (rules of aids::guide_words
// and layout::paginate).
std::optional<draw::Document> print_guide(const resolve::Material& piece, const GuideJob& job,
                                          const layout::Layout& layout, const layout::Theme& theme,
                                          layout::Compositor& compositor, Diagnostics& diagnostics,
                                          const resolve::Text& draft_mark = {});

}  // namespace pliego::aids
