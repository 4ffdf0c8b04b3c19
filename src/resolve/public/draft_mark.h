// What a draft of a translation says of itself.
#pragma once

#include "resolve/labels.h"

namespace pliego::resolve {

// In the page's language, where that has the words, and in the source's for those who hand it out.
Text draft_mark(const content::Language& language, const content::Language* source,
                const Formats& formats, Diagnostics& diagnostics);

// Into every notice of the material and beside its pictures. A discreet piece is marked only where
// its author made room for it, in a notice block without notices.
void add_draft_mark(Material& material, const Text& mark);

// For pages that the program makes itself, of labels that begin with `labels` ("guide-"): the mark
// where one of these, or what the page tells of (`of_drafts`), is not yet fit for print; else no
// spans.
Text own_draft_mark(const content::Project& project, const content::Language& language,
                    std::string_view labels, bool of_drafts, Diagnostics& diagnostics);

// The section of such pages that has their marks. Layouts of several pages put it into each foot.
inline constexpr std::string_view draft_section = "draft";

// Adds the mark to that section, the last one, unless it stands there already; nothing of a mark
// without spans.
void add_draft_notice(Material& made, const Text& mark);

}  // namespace pliego::resolve
