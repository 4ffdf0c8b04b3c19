// What a quote has.
#pragma once

#include "content/field_handle.h"

namespace pliego::content::quote {

inline constexpr MessageField text{"text"};
inline constexpr MessageField by{"by"};

}  // namespace pliego::content::quote
