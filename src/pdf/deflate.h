// zlib compression (RFC 1950) with libdeflate: smaller than libharu's own and the same bytes every
// time.
#pragma once

#include <list>
#include <memory>
#include <string>
#include <string_view>

#include "pdf/objects.h"

struct libdeflate_compressor;

namespace pliego::pdf {

// One per thread; reused, because its tables are large.
class Deflater {
 public:
  explicit Deflater(int level);  // 1 (fast) to 12 (small); throws SystemError
  Bytes compress(std::string_view data) const;

  // As compress(), but looks first among what it has lately compressed: documents of one batch
  // share pages and character maps.
  Bytes compress_again(std::string_view data);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  struct Entry {
    std::string data;
    Bytes compressed;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
  std::list<Entry> recent_;  // most recently used first
};

// zlib data of which the size before compression is known. Throws SystemError where it is no such
// data.
std::string inflate(std::string_view compressed, std::size_t size);

}  // namespace pliego::pdf
