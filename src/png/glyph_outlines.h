// Glyph outlines, read from their font once and kept.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "text/font.h"

namespace pliego::png {

// At most `segment_limit` segments are kept; past that all are dropped and read anew.
class GlyphOutlines {
 public:
  static constexpr std::size_t default_segment_limit = 200'000;  // about 6 MB

  explicit GlyphOutlines(std::size_t segment_limit = default_segment_limit);
  ~GlyphOutlines();
  GlyphOutlines(const GlyphOutlines&) = delete;
  GlyphOutlines& operator=(const GlyphOutlines&) = delete;

  // In font units, y upward. Lasts until the next call.
  const text::Outline& get(const text::Font& font, std::uint32_t glyph);

  std::size_t segments() const { return segments_; }

 private:
  using Glyphs = std::unordered_map<std::uint32_t, text::Outline>;
  Glyphs& of(hb_face_t* face);
  void clear();

  std::size_t segment_limit_;
  std::size_t segments_ = 0;
  // Each face is held: a new font at an old one's address can't be taken for it.
  std::unordered_map<hb_face_t*, Glyphs> faces_;
};

}  // namespace pliego::png
