// What leaders have.
#pragma once

#include "content/field_handle.h"

namespace pliego::content::leaders {

inline constexpr ItemsField items{"items"};

namespace item {
inline constexpr MessageField text{"text"};
inline constexpr MessageField end{"end"};
inline constexpr MessageField note{"note"};
// Not in files: the page that a line of the contents leads to (packet/words.h).
inline constexpr IntegerField page{"page"};
}  // namespace item

}  // namespace pliego::content::leaders
