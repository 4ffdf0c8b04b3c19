// What a paragraph has.
#pragma once

#include "content/block_looks.h"
#include "content/field_handle.h"

namespace pliego::content::text {

inline constexpr LookField<ParagraphStyle> style{"style"};
inline constexpr MessageField text{"text"};

}  // namespace pliego::content::text
