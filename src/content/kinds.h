// Declares kind_<name> for every file content/blocks/<name>.cc; CMake writes kinds.inc from their
// names.
#pragma once

#include "content/block_kind.h"

namespace pliego::content {

#define PLIEGO_KIND(name) extern const BlockKind kind_##name;
#include "content/blocks.inc"
#undef PLIEGO_KIND

}  // namespace pliego::content
