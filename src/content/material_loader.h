// content/en/<material>.yaml to a Material.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/material.h"
#include "content/references.h"

namespace pliego::content {

inline constexpr std::size_t max_blocks = 500;  // of a material

// Nothing where the file has an error. `stem` is the file's name without ".yaml". Rules beside
// those of read_block(): name-differs, duplicate-id, value-range.
std::optional<Material> load_material(const yaml::Node& root, std::string_view stem,
                                      const LoadedRegistries& registries, Diagnostics& diagnostics);

// Says with rule "name-differs" that the file calls itself other than its path does.
void expect_same_name(std::string_view key, const std::string& name, std::string_view expected,
                      const yaml::Node& root, Diagnostics& diagnostics);

}  // namespace pliego::content
