// Glyph outlines, read from their font once and kept.
#pragma once

#include "text/glyph_cache.h"

namespace pliego::png {

// At most `segment_limit` segments are kept; past that all are dropped and read anew.
class GlyphOutlines {
 public:
  static constexpr std::size_t default_segment_limit = 200'000;  // about 6 MB

  explicit GlyphOutlines(std::size_t segment_limit = default_segment_limit)
      : kept_([](const text::Font& font, std::uint32_t glyph) { return font.outline(glyph); },
              segment_limit) {}

  // In font units, y upward. Lasts until the next call.
  const text::Outline& get(const text::Font& font, std::uint32_t glyph) {
    return kept_.get(font, glyph);
  }

  std::size_t segments() const { return kept_.size(); }

 private:
  text::GlyphCache<text::Outline> kept_;
};

}  // namespace pliego::png
