// One block of a material, read by the table of its kind.
#pragma once

#include <optional>

#include "content/material.h"
#include "content/references.h"

namespace pliego::content {

// Nothing where the kind or the id can't be told. Rules beside those of read_fields():
// unknown-kind.
std::optional<Block> read_block(const yaml::Node& node, const LoadedRegistries& registries,
                                Diagnostics& diagnostics);

}  // namespace pliego::content
