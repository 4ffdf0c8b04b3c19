// What a chart has.
#pragma once

#include "content/block_looks.h"
#include "content/field_handle.h"

namespace pliego::content::chart {

inline constexpr LookField<ChartStyle> style{"style"};
inline constexpr LookField<ChartSize> size{"size"};
inline constexpr MessageField lead{"lead"};
inline constexpr IntegerField of{"of"};
inline constexpr ItemsField items{"items"};
// Not in files: how many of how many, in words; resolve/share.h gives it to a chart of people.
inline constexpr MessageField share{"share"};

namespace item {
inline constexpr FactField fact{"fact"};
inline constexpr MessageField text{"text"};
}  // namespace item

}  // namespace pliego::content::chart
