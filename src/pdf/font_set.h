// The fonts of one document: which glyphs of each are used, their codes in the PDF and what they
// say.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/subset.h"
#include "text/glyph_run.h"

namespace pliego::pdf {

// Which characters each glyph of a run stands for.

// Neighbouring glyphs of one cluster and what they say together: one letter, a ligature, a base
// with marks.
struct Cluster {
  std::size_t first = 0;  // index into GlyphRun::glyphs
  std::size_t count = 0;
  std::string_view text;   // as read back: see readable(); valid until the next is read
  bool invisible = false;  // only format characters: nothing to draw, nothing to read
  bool inserted_hyphen = false;
};

// The run's clusters from left to right as seen, one at a time. The run must outlive the reader.
class ClusterReader {
 public:
  explicit ClusterReader(const text::GlyphRun& run);

  // False where there are no more.
  bool next(Cluster& cluster) { return next_letter(cluster) || next_of_any_kind(cluster); }

 private:
  enum class Order { rising, falling, mixed };

  // One glyph for one ASCII character, as most are.
  bool next_letter(Cluster& cluster) {
    if (order_ != Order::rising || next_ >= run_.glyphs.size()) return false;
    const std::uint32_t start = run_.glyphs[next_].cluster;
    if (end_of(next_ + 1, start) != start + 1 || !is_ascii(run_.text[start])) return false;
    cluster = {.first = next_++, .count = 1, .text = std::string_view(&run_.text[start], 1)};
    cluster.inserted_hyphen = run_.inserted_hyphen && start == hyphen_;
    return true;
  }
  static bool is_ascii(char c) { return c >= 0x20 && c < 0x7F; }

  bool next_of_any_kind(Cluster& cluster);
  // Where the text of the cluster that begins at byte `start` ends.
  std::size_t end_of(std::size_t after_last_glyph, std::uint32_t start) const {
    if (order_ != Order::rising) return end_elsewhere(start);
    const auto& glyphs = run_.glyphs;
    return after_last_glyph < glyphs.size() ? glyphs[after_last_glyph].cluster : run_.text.size();
  }
  std::size_t end_elsewhere(std::uint32_t start) const;
  std::string_view source(std::size_t begin, std::size_t end) const;

  const text::GlyphRun& run_;
  Order order_;
  std::size_t hyphen_;                 // byte of the inserted hyphen, or the end of the text
  std::size_t next_ = 0;               // glyph
  std::size_t begin_of_last_;          // byte where the cluster last read begins
  std::vector<std::uint32_t> starts_;  // of hand-made runs: ascending, without repeats
  std::string made_;                   // text that is not the run's own
};

// The text without soft hyphens, bidi controls and word joiners, which say nothing once lines are
// broken and set, and with every kind of space as U+0020 (they share a glyph, which can stand for
// one character only).
std::string readable(std::string_view utf8);

// The run's text in logical order, as readable(), with U+00AD for an inserted hyphen (ISO 32000-1,
// 14.8.2.2.3), which tells a reader to join the word.
std::string actual_text(const text::GlyphRun& run);

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
