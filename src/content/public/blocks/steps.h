// What steps have.
#pragma once

#include "content/block_looks.h"
#include "content/field_handle.h"

namespace pliego::content::steps {

inline constexpr LookField<StepStyle> style{"style"};
inline constexpr ItemsField items{"items"};

namespace item {
inline constexpr MessageField head{"head"};
inline constexpr MessageField text{"text"};
}  // namespace item

}  // namespace pliego::content::steps
