// The pictures of a document: each goes into the file once, however often it is used.
#pragma once

#include <list>
#include <memory>
#include <vector>

#include "draw/document.h"
#include "pdf/deflate.h"

namespace pliego::pdf {

// A picture's samples as they go into a file.
struct PackedPicture {
  std::shared_ptr<const Picture> picture;
  Bytes
      color;  // the inks, the JPEG itself, or the colour; but for a JPEG, Flate after PNG's filters
  Bytes alpha;  // null: opaque, or already part of the inks
};

// Keeps what it has lately packed: pieces of one batch share a logo. Bounded. One per thread.
class PictureCache {
 public:
  const PackedPicture& get(const std::shared_ptr<const Picture>& picture, const Deflater& deflater);

 private:
  std::list<PackedPicture> recent_;  // most recently used first
};

class ImageSet {
 public:
  explicit ImageSet(const draw::Document& document);

  const std::vector<std::shared_ptr<const Picture>>& pictures() const { return pictures_; }
  std::size_t index_of(const Picture& picture) const;  // of one that the document has

 private:
  std::vector<std::shared_ptr<const Picture>> pictures_;  // as they first appear
};

// A new image XObject (ISO 32000-1, 8.9.5), its alpha as a soft mask (11.6.5.3).
Dict embed_picture(Objects& objects, const PackedPicture& packed);

}  // namespace pliego::pdf
