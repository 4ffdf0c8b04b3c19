// What a language needs beside its texts, and whether this machine has it: fonts and hyphenation.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "files/source.h"
#include "text/font_files.h"
#include "translate/new_language.h"
#include "yaml/schema.h"
#include "yaml/yaml.h"

namespace pliego::engine {

// A sentence for each: from fonts/fonts.yaml, and for what that lacks from fonts/packages.yaml, a
// table of Debian packages (where the project has one). `fonts` says what is there.
std::vector<std::string> needs_of(const translate::NewLanguage& language,
                                  const files::Source& project, const text::FontFiles& fonts,
                                  Diagnostics& diagnostics);

// What of fonts/packages.yaml can't be read, and its schema.
void check_packages(const yaml::Node& root, Diagnostics& diagnostics);
schema::Describe packages_schema();

}  // namespace pliego::engine
