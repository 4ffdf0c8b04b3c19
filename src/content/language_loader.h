// content/<language>/language.yaml and the files of its translations.
#pragma once

#include <optional>
#include <string_view>

#include "content/project.h"

namespace pliego::content {

// Nothing where the file has an error. The record is not read here.
std::optional<Language> load_language(const yaml::Node& root, std::string_view folder,
                                      Diagnostics& diagnostics);

// A material's strings ("palm-card"), or the registries' where `stem` is "registries". Nothing
// where the file has an error. Whether the strings are the source's is for check_translation() to
// say; the record is not read here.
std::optional<Translation> load_translation(const yaml::Node& root, std::string_view stem,
                                            std::string_view folder, Diagnostics& diagnostics);

}  // namespace pliego::content
