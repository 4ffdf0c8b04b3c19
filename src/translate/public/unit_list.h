// The project's texts in one language, as units.
#pragma once

#include "content/project.h"
#include "translate/unit.h"

namespace pliego::translate {

inline constexpr std::string_view registries_file = "registries";
inline constexpr std::string_view labels_file = "language";

// Every text of the source, by file: materials by name, then "registries", then "language". Terms
// and room are left to those who know them.
UnitList units_of(const content::Project& project, const content::Language& language);

// What is remembered of one file; nothing where the language has no such file.
const content::TranslationRecord& record_of(const content::Project& project,
                                            const content::Language& language,
                                            const std::string& file);

// Ids that a file has and the source has no longer (or never had), in the file's order.
std::vector<std::string> leftovers(const content::Project& project,
                                   const content::Language& language, const std::string& file);

}  // namespace pliego::translate
