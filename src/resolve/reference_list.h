// Works to read in their order: by authors, then date, then title (APA, 9.44 to 9.49).
#pragma once

#include "content/registry.h"
#include "resolve/labels.h"

namespace pliego::resolve {

// Names sort as the locale of `formats` sorts them (ICU's collation). Works of the same authors and
// year get a letter each. `names` are of the registry; a name it lacks is passed over.
std::vector<Text> reference_list(const content::Registries& registries,
                                 const std::vector<std::string>& names, std::string_view language,
                                 const Labels& labels, const Formats& formats);

}  // namespace pliego::resolve
