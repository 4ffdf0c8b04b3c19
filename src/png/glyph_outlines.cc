#include "png/glyph_outlines.h"

#include <hb.h>

#include <utility>

namespace pliego::png {

GlyphOutlines::GlyphOutlines(std::size_t segment_limit) : segment_limit_(segment_limit) {}

GlyphOutlines::~GlyphOutlines() { clear(); }

void GlyphOutlines::clear() {
  for (const auto& entry : faces_) hb_face_destroy(entry.first);
  faces_.clear();
  segments_ = 0;
}

GlyphOutlines::Glyphs& GlyphOutlines::of(hb_face_t* face) {
  const auto [place, is_new] = faces_.try_emplace(face);
  if (is_new) hb_face_reference(face);
  return place->second;
}

const text::Outline& GlyphOutlines::get(const text::Font& font, std::uint32_t glyph) {
  if (segments_ > segment_limit_) clear();
  Glyphs& glyphs = of(font.face());
  if (const auto found = glyphs.find(glyph); found != glyphs.end()) return found->second;
  text::Outline outline = font.outline(glyph);
  segments_ += outline.size() + 1;  // an empty one takes room too
  return glyphs.emplace(glyph, std::move(outline)).first->second;
}

}  // namespace pliego::png
