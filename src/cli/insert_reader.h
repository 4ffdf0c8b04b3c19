// The part of the program that reads PDF files from elsewhere, loaded when first needed: linked,
// libqpdf would cost every start 7 ms.
#pragma once

#include "inserts/insert.h"

namespace pliego::cli {

// inserts::read_insert() of pliego-inserts.so beside the program. Throws SystemError where that is
// not there.
std::optional<inserts::Insert> read_insert(const inserts::Source& source, Diagnostics& diagnostics);

}  // namespace pliego::cli
