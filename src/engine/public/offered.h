// Which pieces a language has: a translation may begin with a single card.
#pragma once

#include <string>
#include <vector>

#include "content/project.h"

namespace pliego::engine {

// Whether a material has been put into a language: the source always, others where its file is
// there, be it sound or not.
bool is_offered(const content::Project& project, const content::Material& material,
                const content::Language& language);

// The same of all, by name.
std::vector<std::string> not_offered(const content::Project& project,
                                     const content::Language& language);

// Rule "not-translated", a note for each language that lacks pieces: how many, and which.
void report_not_offered(const content::Project& project, Diagnostics& diagnostics);

}  // namespace pliego::engine
