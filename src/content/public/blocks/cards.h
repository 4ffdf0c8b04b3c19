// What cards have.
#pragma once

#include "content/block_looks.h"
#include "content/field_handle.h"

namespace pliego::content::cards {

inline constexpr IntegerField columns{"columns"};
inline constexpr LookField<CardStyle> style{"style"};
inline constexpr LookField<CardIcons> icons{"icons"};
inline constexpr ItemsField items{"items"};

namespace item {
inline constexpr IconField icon{"icon"};
inline constexpr MessageField head{"head"};
inline constexpr MessageField text{"text"};
}  // namespace item

}  // namespace pliego::content::cards
