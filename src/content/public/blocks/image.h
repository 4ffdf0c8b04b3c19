// What an image has.
#pragma once

#include "content/field_handle.h"

namespace pliego::content::image {

inline constexpr PictureField file{"file"};
inline constexpr MessageField alt{"alt"};
inline constexpr MessageField caption{"caption"};
inline constexpr IntegerField width{"width"};

}  // namespace pliego::content::image
