// The words of a sheet that the program itself makes: labels of a language, and no material.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "content/project.h"
#include "resolve/resolved.h"

namespace pliego::resolve {

struct OwnWords {
  Material material;                               // the language, and no sections
  std::map<std::string, Text, std::less<>> texts;  // by the label's id
};

// Labels without arguments. nullopt after diagnostics: rules "locale", "label-missing" and those of
// compose().
std::optional<OwnWords> own_words(const content::Project& project,
                                  const content::Language& language,
                                  const std::vector<std::string>& ids, Diagnostics& diagnostics);

}  // namespace pliego::resolve
