// What contacts have.
#pragma once

#include "content/field_handle.h"

namespace pliego::content::contacts {

inline constexpr ContactsField contacts{"contacts"};
inline constexpr ChoicesField show{"show"};

}  // namespace pliego::content::contacts
