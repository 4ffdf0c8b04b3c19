// What notices have.
#pragma once

#include "content/field_handle.h"

namespace pliego::content::notice {

inline constexpr NoticesField notices{"notices"};

}  // namespace pliego::content::notice
