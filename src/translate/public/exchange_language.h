// Which of the project's languages a translators' file is for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "translate/exchange.h"

namespace pliego::translate {

// A language of the project, as files may name it.
struct LanguageName {
  std::string folder;
  std::string locale;
};

// The folder of the language that the file is for, which the file may name by its tag ("es_US",
// "es_US.UTF-8", "spa") or its name ("Spanish"). Rule exchange-language where the file names
// none, none that the project has, or two that differ.
std::optional<std::string> language_of(const ExchangeFile& file,
                                       const std::vector<LanguageName>& languages,
                                       Diagnostics& diagnostics);

}  // namespace pliego::translate
