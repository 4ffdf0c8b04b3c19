// What a callout has.
#pragma once

#include "content/block_looks.h"
#include "content/field_handle.h"

namespace pliego::content::callout {

inline constexpr LookField<CalloutStyle> style{"style"};
inline constexpr MessageField title{"title"};
inline constexpr ItemsField items{"items"};

namespace item {
inline constexpr MessageField text{"text"};
}  // namespace item

}  // namespace pliego::content::callout
