// The fonts of one document: which glyphs of each are used, their codes in the PDF and what they
// say.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "pdf/glyph_text.h"
#include "pdf/subset.h"
#include "text/glyph_run.h"

namespace pliego::pdf {

// A glyph in use.
struct GlyphUse {
  std::uint32_t glyph = 0;  // in the font's own file
  std::uint16_t code = 0;   // CID in the PDF
  double width = 0;         // in thousandths of an em, to one decimal, as the PDF gives it
  std::string text;         // what it says wherever no ActualText says otherwise
};

class UsedFont {
 public:
  explicit UsedFont(const text::Font& font);

  const text::Font& font() const { return *font_; }
  const Subset& subset() const { return *subset_; }
  const std::vector<GlyphUse>& uses() const { return uses_; }  // by code, once subset
  const GlyphUse& use(std::uint32_t glyph) const { return uses_[place(glyph)]; }

  void add(const text::GlyphRun& run);
  void make_subset(SubsetCache& cache);

 private:
  static constexpr std::uint32_t unused = 0xFFFFFFFF;
  // A cluster of several glyphs: says together what its glyphs may not say one by one.
  struct Compound {
    std::vector<std::uint32_t> glyphs;  // in logical order
    std::string text;
  };

  std::uint32_t& place(std::uint32_t glyph) { return place_[glyph]; }
  std::uint32_t place(std::uint32_t glyph) const { return place_[glyph]; }
  GlyphUse& touch(std::uint32_t glyph);
  void add_cluster(const text::GlyphRun& run, const Cluster& cluster);
  void split(const Compound& compound);
  void sort_uses();

  const text::Font* font_;
  std::shared_ptr<const Subset> subset_;
  std::vector<GlyphUse> uses_;
  std::vector<std::uint32_t> place_;  // by glyph id: index into uses_
  std::vector<Compound> compounds_;
};

class FontSet {
 public:
  void add(const text::GlyphRun& run);
  void make_subsets(SubsetCache& cache);

  int index_of(const text::Font* font) const;  // in order of first use; -1 for a font not added
  const std::vector<UsedFont>& fonts() const { return fonts_; }

 private:
  std::vector<UsedFont> fonts_;
};

}  // namespace pliego::pdf
