#include "pdf/font_set.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/utf8.h"

namespace pliego::pdf {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

bool says_nothing(char32_t c) {
  return c == 0xAD || c == 0x61C || c == 0x200B || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

bool is_space(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_ascii_word(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

// Offsets where clusters begin, ascending, without repeats.
std::vector<std::uint32_t> sorted_starts(const text::GlyphRun& run) {
  std::vector<std::uint32_t> starts;
  starts.reserve(run.glyphs.size());
  for (const text::Glyph& glyph : run.glyphs) starts.push_back(glyph.cluster);
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

std::size_t last_character(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) continue;
  return at;
}

}  // namespace

std::string readable(std::string_view utf8) {
  if (is_ascii_word(utf8)) return std::string(utf8);
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(utf8, &at);
    if (says_nothing(c)) continue;
    if (is_space(c)) {
      out += ' ';
    } else {
      out += c == bad_code_point ? "\uFFFD" : utf8.substr(start, at - start);
    }
  }
  return out;
}

ClusterReader::ClusterReader(const text::GlyphRun& run)
    : run_(run),
      hyphen_(run.inserted_hyphen ? last_character(run.text) : run.text.size()),
      begin_of_last_(run.text.size()) {
  const auto& glyphs = run.glyphs;
  const auto before = [](const text::Glyph& a, const text::Glyph& b) {
    return a.cluster < b.cluster;
  };
  // As shaped, clusters rise or fall all along.
  if (std::is_sorted(glyphs.begin(), glyphs.end(), before)) {
    order_ = Order::rising;
  } else if (std::is_sorted(glyphs.rbegin(), glyphs.rend(), before)) {
    order_ = Order::falling;
  } else {
    order_ = Order::mixed;
    starts_ = sorted_starts(run);
  }
}

std::size_t ClusterReader::end_elsewhere(std::uint32_t start) const {
  if (order_ == Order::falling) return begin_of_last_;
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), start);
  return next == starts_.end() ? run_.text.size() : *next;
}

std::string_view ClusterReader::source(std::size_t begin, std::size_t end) const {
  begin = std::min(begin, run_.text.size());
  end = std::clamp(end, begin, run_.text.size());
  return std::string_view(run_.text).substr(begin, end - begin);
}

bool ClusterReader::next_of_any_kind(Cluster& cluster) {
  const auto& glyphs = run_.glyphs;
  if (next_ >= glyphs.size()) return false;
  const std::uint32_t start = glyphs[next_].cluster;
  cluster.first = next_;
  while (next_ < glyphs.size() && glyphs[next_].cluster == start) ++next_;
  cluster.count = next_ - cluster.first;
  cluster.text = source(start, end_of(next_, start));
  begin_of_last_ = start;
  const bool says_something = !cluster.text.empty();
  if (!is_ascii_word(cluster.text)) cluster.text = made_ = readable(cluster.text);
  cluster.invisible = cluster.text.empty() && says_something;
  cluster.inserted_hyphen = run_.inserted_hyphen && start == hyphen_;
  return true;
}

std::string actual_text(const text::GlyphRun& run) {
  if (!run.inserted_hyphen) return readable(run.text);
  const std::string_view text = run.text;
  return readable(text.substr(0, last_character(text))).append(soft_hyphen);
}

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
