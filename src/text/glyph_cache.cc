#include "text/glyph_cache.h"

#include <hb.h>

namespace pliego::text {

void HeldFaces::hold(hb_face_t* face) { faces_.push_back(hb_face_reference(face)); }

void HeldFaces::let_go() {
  for (hb_face_t* face : faces_) hb_face_destroy(face);
  faces_.clear();
}

}  // namespace pliego::text
