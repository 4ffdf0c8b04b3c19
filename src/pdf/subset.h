// Fonts cut down to the glyphs a document uses, by hb-subset, with glyph ids made compact.
#pragma once

#include <hb.h>

#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <vector>

#include "pdf/deflate.h"
#include "text/font.h"

namespace pliego::pdf {

// One font program ready to be embedded.
struct Subset {
  std::string tag;  // six capitals, made from the font's name and glyphs (ISO 32000-1, 9.6.4)
  Bytes program;    // zlib data: TrueType tables, or the bare CFF table
  std::size_t length = 0;            // of the program before compression
  std::vector<std::uint16_t> codes;  // CID of each wanted glyph, in the order asked for
};

// Subsets already made, the least recently used dropped first. A subset is shared only for the same
// font and the same glyphs, so what a document gets does not depend on the cache.
class SubsetCache {
 public:
  SubsetCache();
  ~SubsetCache();

  // `glyphs` ascending, without repeats. Throws SystemError when the font can't be subset.
  std::shared_ptr<const Subset> get(const text::Font& font,
                                    const std::vector<std::uint32_t>& glyphs);

 private:
  struct Face {
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  };
  struct Entry {
    // Held, so that no other face can come to lie at the same address while it is a key.
    std::unique_ptr<hb_face_t, Face> face;
    std::vector<std::uint32_t> glyphs;
    std::shared_ptr<const Subset> subset;
  };

  Deflater deflater_;
  std::list<Entry> entries_;  // most recently used first
};

}  // namespace pliego::pdf
