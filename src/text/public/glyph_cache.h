// What is made of glyphs once and kept, such as their outlines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/font.h"

namespace pliego::text {

// Faces that are not freed meanwhile: a new font at an old one's address can't be taken for it.
class HeldFaces {
 public:
  HeldFaces() = default;
  ~HeldFaces() { let_go(); }
  HeldFaces(const HeldFaces&) = delete;
  HeldFaces& operator=(const HeldFaces&) = delete;

  void hold(hb_face_t* face);
  void let_go();

 private:
  std::vector<hb_face_t*> faces_;
};

// Values are vectors or strings. Their sizes and one for each are summed up to `limit`; past that
// all are dropped and made anew. One per thread.
template <class Value>
class GlyphCache {
 public:
  using Make = Value (*)(const Font& font, std::uint32_t glyph);

  GlyphCache(Make make, std::size_t limit) : make_(make), limit_(limit) {}

  // Lasts until the next call.
  const Value& get(const Font& font, std::uint32_t glyph) {
    if (size_ > limit_) clear();
    const auto [place, is_new] = values_.try_emplace(font.face());
    if (is_new) faces_.hold(font.face());
    Values& values = place->second;
    if (const auto found = values.find(glyph); found != values.end()) return found->second;
    Value value = make_(font, glyph);
    size_ += value.size() + 1;  // an empty one takes room too
    return values.emplace(glyph, std::move(value)).first->second;
  }

  std::size_t size() const { return size_; }

 private:
  using Values = std::unordered_map<std::uint32_t, Value>;

  void clear() {
    values_.clear();
    faces_.let_go();
    size_ = 0;
  }

  Make make_;
  std::size_t limit_;
  std::size_t size_ = 0;
  HeldFaces faces_;
  std::unordered_map<hb_face_t*, Values> values_;
};

}  // namespace pliego::text
