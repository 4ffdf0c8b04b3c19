// What questions have.
#pragma once

#include "content/block_looks.h"
#include "content/field_handle.h"

namespace pliego::content::questions {

inline constexpr LookField<QuestionStyle> style{"style"};
inline constexpr ItemsField items{"items"};

namespace item {
inline constexpr MessageField head{"head"};
inline constexpr MessageField text{"text"};
inline constexpr IntegerField lines{"lines"};
}  // namespace item

}  // namespace pliego::content::questions
