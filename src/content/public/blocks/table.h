// What a table has.
#pragma once

#include "content/field_handle.h"

namespace pliego::content::table {

inline constexpr MessageField caption{"caption"};
inline constexpr ItemsField columns{"columns"};
inline constexpr RowsField rows{"rows"};

namespace column {
inline constexpr MessageField text{"text"};
}  // namespace column

}  // namespace pliego::content::table
