// How much data a picture's size asks for.
#pragma once

#include <cstddef>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>

namespace pliego::inserts {

// Bytes of an image's unpacked samples (ISO 32000-1, 8.9.5.2); nothing where its dictionary doesn't
// tell, or its data has another form (JPEG, JPEG 2000, fax).
std::optional<std::size_t> sample_bytes(QPDFObjectHandle dictionary);

}  // namespace pliego::inserts
