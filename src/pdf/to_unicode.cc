#include "pdf/to_unicode.h"

#include <algorithm>

#include "base/utf8.h"
#include "pdf/strings.h"

namespace pliego::pdf {
namespace {

constexpr std::size_t block_limit =
    100;  // entries between begin and end (Adobe Technical Note 5014)

void append_code(std::string& to, unsigned code) {
  static constexpr char digits[] = "0123456789ABCDEF";
  to += '<';
  for (int shift = 12; shift >= 0; shift -= 4) to += digits[(code >> shift) & 15];
  to += '>';
}

void append_text(std::string& to, std::string_view text) {
  to += '<';
  append_utf16_hex(to, text);
  to += '>';
}

// The character where the text is exactly one below U+10000, else 0.
char32_t single(std::string_view text) {
  std::size_t at = 0;
  const char32_t c = next_code_point(text, &at);
  return at == text.size() && c < 0x10000 ? c : 0;
}

// One past the last use that continues the one at `first`: codes and characters both rise by one,
// and only in their low bytes.
std::size_t range_end(const std::vector<GlyphUse>& uses, std::size_t first) {
  const char32_t start = single(uses[first].text);
  std::size_t end = first + 1;
  for (; start != 0 && end < uses.size(); ++end) {
    const auto step = static_cast<char32_t>(end - first);
    if (uses[end].code != uses[first].code + step || single(uses[end].text) != start + step) break;
    if ((uses[end].code & 0xFF) == 0 || ((start + step) & 0xFF) == 0) break;
  }
  return end;
}

void append_blocks(std::string& to, const char* kind, const std::vector<std::string>& entries) {
  for (std::size_t i = 0; i < entries.size(); i += block_limit) {
    const std::size_t end = std::min(entries.size(), i + block_limit);
    to += std::to_string(end - i) + " begin" + kind + '\n';
    for (std::size_t entry = i; entry < end; ++entry) to += entries[entry] + '\n';
    to += std::string("end") + kind + '\n';
  }
}

}  // namespace

std::string to_unicode_cmap(const std::vector<GlyphUse>& uses) {
  std::vector<std::string> chars, ranges;
  for (std::size_t i = 0, end = 0; i < uses.size(); i = end) {
    end = range_end(uses, i);
    std::string entry;
    append_code(entry, uses[i].code);
    if (end > i + 1) append_code(entry, uses[end - 1].code);
    append_text(entry, uses[i].text);
    (end > i + 1 ? ranges : chars).push_back(std::move(entry));
  }
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  append_blocks(out, "bfchar", chars);
  append_blocks(out, "bfrange", ranges);
  return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend";
}

}  // namespace pliego::pdf
