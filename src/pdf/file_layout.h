// The file around the objects (ISO 32000-1, 7.5). libharu can only write one uncompressed object
// after another; a tagged document's many small dictionaries go into compressed object streams here
// (7.5.7) behind a cross-reference stream (7.5.8), which more than halves what structure costs.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "files/new_file.h"
#include "pdf/deflate.h"
#include "pdf/objects.h"

namespace pliego::pdf {

// Neighbouring objects as they went into a file.
struct PackedGroup {
  struct Stream {
    std::size_t objects = 0;
    std::size_t index_bytes = 0;  // before the first object
    Bytes data;                   // compressed
  };
  std::vector<Stream> streams;

  std::size_t objects() const;
};

struct FileBytes {
  std::string file;
  std::shared_ptr<const PackedGroup> last_group;
};

// The whole file. Its ID is made from its bytes: no clock, no name, no path.
// `last_group`, where given, is what an earlier call packed of the very same objects under the same
// numbers; `objects` then has only the first of them, for others to refer to.
// `take`, where given, is handed what is ready whenever that is some megabytes; FileBytes::file is
// then the rest.
FileBytes lay_out(Objects& objects, Deflater& deflater, const TakeBytes* take = nullptr,
                  std::shared_ptr<const PackedGroup> last_group = nullptr);

// The same as version 1.4: each object by itself, and a table of where they are (7.5.4). PDF/X-1a
// knows no other form.
std::string lay_out_plainly(Objects& objects, Deflater& deflater);

}  // namespace pliego::pdf
