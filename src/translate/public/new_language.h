// What ICU knows of a language that a project is to have.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/project.h"

namespace pliego::translate {

struct NewLanguage {
  content::Language language;        // folder, locale and name; no labels yet
  std::string english_name;          // "Vietnamese"
  std::vector<std::string> scripts;  // ISO 15924, those of the fonts it needs: "Hani"
  bool right_to_left = false;
  bool known = true;  // false: ICU has no name for it, so that the tag may be a slip
};

// For a tag (BCP 47, RFC 5646) in any form: "VI", "zh-hans", "prs" (which is "fa-AF"). nullopt when
// it is none, or names private use or extensions (-x-, -u-), which have no place in a folder's
// name.
std::optional<NewLanguage> new_language(std::string_view tag);

// The head of its language.yaml, down to the map of labels.
std::string language_head(const content::Language& language);

// The head of another file of it: "palm-card", "registries".
std::string file_head(const content::Language& language, std::string_view file);

}  // namespace pliego::translate
