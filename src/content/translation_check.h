// Whether a language has no other texts than the source.
#pragma once

#include <set>

#include "content/project.h"

namespace pliego::content {

// Rule unknown-string (with the nearest id) for each text that the source has not: a slip in an id,
// or one that the source had once. What the translation lacks is no fault: it is printed in the
// source language until somebody has translated it. Strings of `faulty` entries, which have been
// left out of the source, are passed over.
void check_translation(const Translation& translation, const std::vector<const Message*>& source,
                       const std::set<std::string, std::less<>>& faulty, Diagnostics& diagnostics);

// Rule value-type where the translation's 'file' is no file name.
void check_file_name(const Translation& translation, const Material& material,
                     Diagnostics& diagnostics);

// The same for the labels of language.yaml.
void check_labels(const Language& language, const Language& source, Diagnostics& diagnostics);

}  // namespace pliego::content
