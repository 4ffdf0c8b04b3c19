// Texts that are to go in are tried first: `check` must have nothing against them that it calls an
// error.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "content/project.h"
#include "translate/import.h"

namespace pliego::engine {

// Characters of texts that have no font, told at the texts they stand in; whoever can set pages
// knows. Gets the project with the texts in it, and the pieces that have them.
using FindGlyphs = std::function<void(const content::Project&, const content::Language&,
                                      const std::set<std::string>& materials, Diagnostics&)>;

// Which of `taken` have no fault. Each other is told at its place in the translator's file, with
// its id: by the rule of the fault (those of resolve::resolve() and check::TextCheck,
// same-output), or by link-differs where it leads elsewhere than the source, unless `links` names
// it
// ("palm-card:lede.text") or the language's own files allow it. A text that pieces share (of
// registries and labels) is refused as well for a fault that it brings to a text which prints it.
// `find_glyphs` is asked only where a text has a character that none had before.
std::vector<translate::Taken> without_faults(const content::Project& project,
                                             const content::Language& language,
                                             const std::vector<translate::Taken>& taken,
                                             const std::set<std::string>& links,
                                             const FindGlyphs& find_glyphs, Diagnostics& refused);

}  // namespace pliego::engine
