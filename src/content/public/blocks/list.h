// What a list has.
#pragma once

#include "content/block_looks.h"
#include "content/field_handle.h"

namespace pliego::content::list {

inline constexpr LookField<ListStyle> style{"style"};
inline constexpr ItemsField items{"items"};

namespace item {
inline constexpr IconField icon{"icon"};
inline constexpr MessageField head{"head"};
inline constexpr MessageField text{"text"};
}  // namespace item

}  // namespace pliego::content::list
