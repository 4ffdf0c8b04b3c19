// A work in the style of the Publication Manual of the American Psychological Association (7th
// edition, chapters 9 and 10), in the language of the page.
#pragma once

#include "content/reference.h"
#include "resolve/labels.h"

namespace pliego::resolve {

// As a list of references prints it: one paragraph. Titles keep their own language, and say so
// where it is not the page's (`language`, a folder). Labels: reference-and, reference-day, article,
// retrieved, undated. `letter` tells works of the same authors and year apart: 'a', or 0 for none.
Text citation(const content::Reference& work, char letter, std::string_view language,
              const Labels& labels, const Formats& formats);

}  // namespace pliego::resolve
