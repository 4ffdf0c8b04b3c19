// What a block's fields take, in words.
#pragma once

#include <string>

#include "content/block_kind.h"

namespace pliego::content {

// "a whole number from 1 to 3, such as 1", for a message that says what is to be written.
std::string expects_of(const FieldSpec& spec);

inline constexpr const char* expects_picture =
    "a file below content/pictures, such as pictures/clinic.png";
inline constexpr const char* expects_items =
    "entries on lines of their own, each with a short name before it, such as fault: \"…\"";
inline constexpr const char* expects_rows =
    "rows, each with a short name before it and its columns below";

}  // namespace pliego::content
