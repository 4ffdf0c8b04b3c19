// What references have.
#pragma once

#include "content/block_looks.h"
#include "content/field_handle.h"

namespace pliego::content::references {

inline constexpr ReferencesField show{"show"};
inline constexpr LookField<ReferenceStyle> style{"style"};

}  // namespace pliego::content::references
