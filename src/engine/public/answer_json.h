// What requests are answered with, as JSON: the same in --json and in pliego.h.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "base/option_names.h"
#include "engine/engine.h"

namespace pliego::engine {

using Json = nlohmann::ordered_json;

Json to_json(const std::vector<Output>& outputs);
Json to_json(const Diagnostics& diagnostics, OptionWords words);  // by place
Json to_json(const Checked& checked);        // fit and preflight, without diagnostics
Json list_json(const Workspace& workspace);  // materials, languages, layouts, pairs
// With what fits, where that was asked for.
Json to_json(const std::vector<LanguageState>& states, bool fit);
Json to_json(const std::vector<Imported::Language>& languages);
// Beside their files.
Json to_json(const BegunLanguage& begun);
Json to_json(const UpdatedLanguage& updated);
Json to_json(const ReviewedLanguage& reviewed);
Json to_json(const std::vector<PaperJob>& jobs);

}  // namespace pliego::engine
