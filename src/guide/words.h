// The guide's words, in the piece's language, as a material that any layout could set.
#pragma once

#include "base/diagnostic.h"
#include "guide/job.h"
#include "language/resolved.h"

namespace pliego::guide {

// Sections head, views (one for each picture: view-front, view-back, view-folded), steps and
// sheets. All words are labels of the piece's language (rule "label-missing" where it lacks one).
std::optional<language::Material> words(const language::Material& piece, const Job& job,
                                        Diagnostics& diagnostics);

// A picture's words: a sentence for each thing it shows.
std::string drawing_words(const language::Material& piece, const Job& job);

}  // namespace pliego::guide
