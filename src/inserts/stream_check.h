// Whether a stream that goes out as it came in is sound: packed in ways that a reader knows, and so
// that it can be unpacked to its end.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

namespace pliego::inserts {

// Throws std::runtime_error where it is not. False where it is a picture whose data ends before its
// size does: viewers leave the rest of it empty, or all.
bool check_stream(QPDFObjectHandle stream);

}  // namespace pliego::inserts
