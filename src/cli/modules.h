// The parts of the program that lie beside it as files and are loaded when first needed, and then
// stay: linked, libqpdf would cost every start 7 ms, and cairo 2. Each throws SystemError where its
// file is not there.
#pragma once

#include "inserts/insert.h"
#include "png/writer.h"

namespace pliego::cli {

// inserts::read_insert() of pliego-inserts.so.
std::optional<inserts::Insert> read_insert(const inserts::Source& source, Diagnostics& diagnostics);

// png::new_writer() of pliego-png.so.
std::unique_ptr<png::Writer> new_png_writer();

}  // namespace pliego::cli
