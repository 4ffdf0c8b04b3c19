// Whether a language has what the source has: every string, and none besides.
#pragma once

#include <set>

#include "content/project.h"

namespace pliego::content {

// Says with rule "missing-translation" that `translation` lacks the string `message`.
void report_missing_string(const Translation& translation, const Message& message,
                           Diagnostics& diagnostics);

// Rules missing-translation and unknown-string (with the nearest id). Strings of `faulty` entries,
// which have been left out of the source, are passed over.
void check_translation(const Translation& translation, const std::vector<const Message*>& source,
                       const std::set<std::string, std::less<>>& faulty, Diagnostics& diagnostics);

// Rule value-type where the translation's 'file' is no file name.
void check_file_name(const Translation& translation, const Material& material,
                     Diagnostics& diagnostics);

// The same for the labels of language.yaml.
void check_labels(const Language& language, const Language& source, Diagnostics& diagnostics);

}  // namespace pliego::content
