// What a place for a local program has.
#pragma once

#include "content/field_handle.h"

namespace pliego::content::local {

inline constexpr FlagField area{"area"};
// Not in files: the program, where one is given (resolve::add_local()).
inline constexpr ContactsField contacts{"contacts"};

}  // namespace pliego::content::local
