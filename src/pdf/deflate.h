// zlib compression (RFC 1950) with libdeflate: smaller than libharu's own and the same bytes every
// time.
#pragma once

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

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace pliego::pdf
