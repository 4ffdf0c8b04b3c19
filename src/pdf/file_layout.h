// The file around the objects (ISO 32000-1, 7.5). libharu can only write one uncompressed object
// after another; a tagged document's many small dictionaries go into compressed object streams here
// (7.5.7) behind a cross-reference stream (7.5.8), which more than halves what structure costs.
#pragma once

#include <string>

#include "pdf/deflate.h"
#include "pdf/objects.h"

namespace pliego::pdf {

enum class FileVersion {
  v1_4,  // each object by itself, and a table of where they are (7.5.4): PDF/X-1a knows no other
  v1_7
};

// The whole file. Its ID is made from its bytes: no clock, no name, no path.
std::string lay_out(Objects& objects, Deflater& deflater, FileVersion version = FileVersion::v1_7);

}  // namespace pliego::pdf
