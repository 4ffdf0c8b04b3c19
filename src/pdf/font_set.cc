#include "pdf/font_set.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/utf8.h"

namespace pliego::pdf {
namespace {

std::vector<std::string> characters(std::string_view utf8) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t start = at;
    next_code_point(utf8, &at);
    out.emplace_back(utf8.substr(start, at - start));
  }
  return out;
}

}  // namespace

UsedFont::UsedFont(const text::Font& font)
    : font_(&font), place_(static_cast<std::size_t>(font.glyph_count()), unused) {}

GlyphUse& UsedFont::touch(std::uint32_t glyph) {
  if (glyph >= place_.size())
    throw std::logic_error("font '" + font_->id() + "' has no glyph " + std::to_string(glyph));
  if (place(glyph) == unused) {
    place(glyph) = static_cast<std::uint32_t>(uses_.size());
    uses_.push_back({.glyph = glyph, .text = {}});
  }
  return uses_[place(glyph)];
}

void UsedFont::add(const text::GlyphRun& run) {
  ClusterReader clusters(run);
  for (Cluster cluster; clusters.next(cluster);)
    if (!cluster.invisible) add_cluster(run, cluster);
}

// A glyph says what it is first used for; where it is used for something else (a hyphen and a
// non-breaking hyphen may share a glyph), the content carries ActualText.
void UsedFont::add_cluster(const text::GlyphRun& run, const Cluster& cluster) {
  if (cluster.count == 1) {
    GlyphUse& use = touch(run.glyphs[cluster.first].id);
    if (use.text.empty()) use.text = cluster.text;
    return;
  }
  Compound compound{{}, std::string(cluster.text)};
  for (std::size_t i = 0; i < cluster.count; ++i) {
    compound.glyphs.push_back(run.glyphs[cluster.first + i].id);
    touch(compound.glyphs.back());
  }
  if (run.right_to_left) std::reverse(compound.glyphs.begin(), compound.glyphs.end());
  compounds_.push_back(std::move(compound));
}

// Gives the glyphs of a cluster that have no meaning of their own yet a character each, as far as
// that goes.
void UsedFont::split(const Compound& compound) {
  const auto parts = characters(compound.text);
  for (std::size_t i = 0; i < compound.glyphs.size(); ++i) {
    std::string& text = touch(compound.glyphs[i]).text;
    if (!text.empty()) continue;
    text = parts.size() == compound.glyphs.size() ? parts[i] : i == 0 ? compound.text : "\uFFFD";
    if (text.empty()) text = "\uFFFD";
  }
}

void UsedFont::sort_uses() {
  std::sort(uses_.begin(), uses_.end(),
            [](const GlyphUse& a, const GlyphUse& b) { return a.code < b.code; });
  for (std::uint32_t i = 0; i < uses_.size(); ++i) place(uses_[i].glyph) = i;
}

void UsedFont::make_subset(SubsetCache& cache) {
  for (const Compound& compound : compounds_) split(compound);
  std::vector<std::uint32_t> glyphs;
  for (const GlyphUse& use : uses_) glyphs.push_back(use.glyph);
  std::sort(glyphs.begin(), glyphs.end());
  subset_ = cache.get(*font_, glyphs);
  const double to_thousandths = 1000.0 / font_->metrics().units_per_em;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    GlyphUse& use = uses_[place(glyphs[i])];
    use.code = subset_->codes[i];
    use.width = std::round(font_->advance(glyphs[i]) * to_thousandths * 10) / 10;
    if (use.text.empty()) use.text = "\uFFFD";
  }
  sort_uses();
}

void FontSet::add(const text::GlyphRun& run) {
  if (run.glyphs.empty()) return;
  if (!run.font) throw std::logic_error("a text run has no font");
  int index = index_of(run.font);
  if (index < 0) {
    index = static_cast<int>(fonts_.size());
    fonts_.emplace_back(*run.font);
  }
  fonts_[static_cast<std::size_t>(index)].add(run);
}

void FontSet::make_subsets(SubsetCache& cache) {
  for (UsedFont& font : fonts_) font.make_subset(cache);
}

int FontSet::index_of(const text::Font* font) const {
  for (std::size_t i = 0; i < fonts_.size(); ++i)
    if (&fonts_[i].font() == font) return static_cast<int>(i);
  return -1;
}

}  // namespace pliego::pdf
