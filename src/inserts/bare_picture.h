// Streams of pictures on their way out of a file.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>

namespace pliego::inserts {

// What takes away from its data what isn't the picture's (picture_bytes.h); null where there is
// nothing of the kind. `dictionary`: the stream's.
using BareBytes = std::string (*)(std::string_view);
BareBytes bare_bytes_of(QPDFObjectHandle dictionary);

// The stream with its last filter alone: what lies around that is unpacked. In memory only. Throws
// std::runtime_error where it can't be.
QPDFObjectHandle with_last_filter(QPDFObjectHandle stream);

}  // namespace pliego::inserts
