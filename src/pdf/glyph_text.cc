#include "pdf/glyph_text.h"

#include <algorithm>

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

}  // namespace pliego::pdf
