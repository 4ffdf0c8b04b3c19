// What a statistic has.
#pragma once

#include "content/block_looks.h"
#include "content/field_handle.h"

namespace pliego::content::stat {

inline constexpr LookField<StatStyle> style{"style"};
inline constexpr FactField fact{"fact"};
inline constexpr MessageField text{"text"};

}  // namespace pliego::content::stat
