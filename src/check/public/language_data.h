// What a page would have to say in English because nobody gave its language the words for it.
#pragma once

#include "base/diagnostic.h"
#include "content/local.h"
#include "content/project.h"

namespace pliego::check {

// Rule "language-data-missing", a warning: for each language that lacks a form (resolve/forms.h)
// of which ICU has none of its own either, and where somebody answers in a language that has no
// name on its pages. `local`: the local program, held alike; null: none.
void report_missing_language_data(const content::Project& project, const content::Local* local,
                                  Diagnostics& diagnostics);

}  // namespace pliego::check
