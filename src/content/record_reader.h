// Records of translations, read fast: they are as large as the translations, and every page of a
// language waits for them.
#pragma once

#include <optional>
#include <string_view>

#include "content/translation_record.h"

namespace pliego::content {

// The records of a file in the very form in which `pliego translate` writes it. nullopt where
// anything at all is otherwise: then the checked YAML reader decides, and tells of faults.
std::optional<TranslationRecord> read_written_record(std::string_view bytes);

}  // namespace pliego::content
