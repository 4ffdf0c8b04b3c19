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
std::vector<std::uint32_t> cluster_starts(const text::GlyphRun& run) {
  std::vector<std::uint32_t> starts;
  starts.reserve(run.glyphs.size());
  for (const text::Glyph& glyph : run.glyphs) starts.push_back(glyph.cluster);
  // As shaped they rise or fall all along; sorting is for hand-made runs.
  if (!std::is_sorted(starts.begin(), starts.end())) {
    std::reverse(starts.begin(), starts.end());
    if (!std::is_sorted(starts.begin(), starts.end())) std::sort(starts.begin(), starts.end());
  }
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

std::string_view cluster_text(const text::GlyphRun& run, const std::vector<std::uint32_t>& starts,
                              std::uint32_t cluster) {
  const auto next = std::upper_bound(starts.begin(), starts.end(), cluster);
  const std::size_t end = next == starts.end() ? run.text.size() : *next;
  const std::size_t begin = std::min<std::size_t>(cluster, run.text.size());
  return std::string_view(run.text).substr(begin, std::min(end, run.text.size()) - begin);
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

std::vector<Cluster> clusters(const text::GlyphRun& run) {
  const auto starts = cluster_starts(run);
  const std::size_t hyphen = run.inserted_hyphen ? last_character(run.text) : run.text.size();
  std::vector<Cluster> out;
  out.reserve(starts.size());
  for (std::size_t i = 0; i < run.glyphs.size();) {
    Cluster cluster{.first = i, .count = 0, .text = {}};
    const std::uint32_t start = run.glyphs[i].cluster;
    while (i < run.glyphs.size() && run.glyphs[i].cluster == start) ++i;
    cluster.count = i - cluster.first;
    const std::string_view source = cluster_text(run, starts, start);
    cluster.text = readable(source);
    cluster.invisible = cluster.text.empty() && !source.empty();
    cluster.inserted_hyphen = run.inserted_hyphen && start == hyphen;
    out.push_back(std::move(cluster));
  }
  return out;
}

std::string actual_text(const text::GlyphRun& run) {
  if (!run.inserted_hyphen) return readable(run.text);
  const std::string_view text = run.text;
  return readable(text.substr(0, last_character(text))).append(soft_hyphen);
}

}  // namespace pliego::pdf
