// What statistics have.
#pragma once

#include "content/block_looks.h"
#include "content/field_handle.h"

namespace pliego::content::stats {

inline constexpr LookField<StatsStyle> style{"style"};
inline constexpr IntegerField columns{"columns"};
inline constexpr MessageField lead{"lead"};
inline constexpr ItemsField items{"items"};

namespace item {
inline constexpr FactField fact{"fact"};
inline constexpr MessageField text{"text"};
}  // namespace item

}  // namespace pliego::content::stats
