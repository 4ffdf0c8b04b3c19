// What of a file doesn't come along, in words.
#pragma once

#include "inserts/annotations.h"
#include "inserts/insert.h"

namespace pliego::inserts {

// The note "insert-left-out", and the warning "insert-field" where something that is filled in
// can't be shown.
void tell_left_out(const Source& source, const LeftOut& left_out, Diagnostics& diagnostics);

}  // namespace pliego::inserts
