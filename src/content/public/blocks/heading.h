// What a heading has.
#pragma once

#include "content/block_looks.h"
#include "content/field_handle.h"

namespace pliego::content::heading {

inline constexpr IntegerField level{"level"};
inline constexpr LookField<HeadingSize> size{"size"};
inline constexpr MessageField text{"text"};

}  // namespace pliego::content::heading
