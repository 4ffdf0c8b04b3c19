// What a page uses more than once, each written once, ahead of what uses it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

#include "draw/item.h"
#include "svg/elements.h"
#include "text/glyph_cache.h"

namespace pliego::svg {

// Outlines as path data, in font units, y downward; empty where a glyph has none.
using GlyphPaths = text::GlyphCache<std::string>;
GlyphPaths new_glyph_paths();  // bounded

// Ids are the prefix, a letter for the kind and a number in order of first use.
class Definitions {
 public:
  // `paths` must outlive it.
  Definitions(std::string id_prefix, GlyphPaths& paths)
      : prefix_(std::move(id_prefix)), paths_(paths) {}

  // The glyph's outline as in `paths`.
  const std::string& glyph(const text::Font& font, std::uint32_t glyph);
  // In the coordinates of what is filled. Not changed while this lives.
  const std::string& gradient(const std::shared_ptr<const Gradient>& gradient);
  // One by one: it lies on the square from (0, 0) to (1, 1).
  const std::string& picture(const std::shared_ptr<const Picture>& picture);
  std::string clip(const Rect& area);
  std::string clip(const Outline& outline);

  std::string take();  // the element with all of them; empty where there are none

 private:
  std::string new_id(char kind, int& count) { return prefix_ + kind + std::to_string(count++); }

  struct GlyphKey {
    const text::Font* font;
    std::uint32_t glyph;
    bool operator==(const GlyphKey&) const = default;
  };
  struct GlyphHash {
    std::size_t operator()(const GlyphKey& key) const {
      return std::hash<const text::Font*>()(key.font) * 31 + key.glyph;
    }
  };

  std::string prefix_;
  GlyphPaths& paths_;
  Elements out_;
  int glyphs_made_ = 0, gradients_made_ = 0, clips_made_ = 0, pictures_made_ = 0;
  std::unordered_map<GlyphKey, std::string, GlyphHash> glyphs_;
  std::map<const Gradient*, std::string> gradients_;
  std::map<const Picture*, std::string> pictures_;
};

std::string reference(const std::string& id);  // "#id"
std::string url(const std::string& id);        // "url(#id)"
// "matrix(…)"; empty where it does nothing.
std::string transform_text(const Transform& transform);

}  // namespace pliego::svg
