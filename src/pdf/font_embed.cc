#include "pdf/font_embed.h"

#include <hb-ot.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "pdf/font_set.h"
#include "pdf/strings.h"

namespace pliego::pdf {
namespace {

// The way back from codes to text.

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

// A ToUnicode CMap for two-byte codes (ISO 32000-1, 9.10.3): every code in use, ligatures as the
// several characters they stand for.
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

// Bits of FontDescriptor's Flags (ISO 32000-1, 9.8.2, table 123).
constexpr int flag_symbolic = 1 << 2;  // glyphs are chosen by id, outside any standard Latin set
constexpr int flag_italic = 1 << 6;

struct BlobFree {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};

// What the font's own tables say that text::FontMetrics does not.
struct Extra {
  int box[4] = {0, 0, 0, 0};  // thousandths of an em
  int stem = 80;
};

// The glyphs' common box from the head table (OpenType 1.9, head: xMin at byte 36).
void read_box(const text::Font& font, Extra& extra) {
  const std::unique_ptr<hb_blob_t, BlobFree> head(
      hb_face_reference_table(font.face(), HB_TAG('h', 'e', 'a', 'd')));
  unsigned length = 0;
  const char* data = hb_blob_get_data(head.get(), &length);
  if (length < 44) return;
  for (int i = 0; i < 4; ++i) {
    const auto high = static_cast<signed char>(data[36 + 2 * i]);
    const auto low = static_cast<unsigned char>(data[37 + 2 * i]);
    extra.box[i] =
        static_cast<int>(std::lround((high * 256 + low) * 1000.0 / font.metrics().units_per_em));
  }
}

// Fonts don't record their stems; this is the usual estimate from the weight class, exact enough
// for what readers use it for, choosing a substitute when a font is damaged.
Extra read_extra(const text::Font& font) {
  Extra extra;
  read_box(font, extra);
  const double weight = hb_style_get_value(font.font(), HB_STYLE_TAG_WEIGHT);
  extra.stem = static_cast<int>(std::lround(50 + std::pow(weight / 65, 2)));
  return extra;
}

std::string base_font(const UsedFont& font) {
  const std::string& name = font.font().postscript_name();
  return font.subset().tag + '+' + (name.empty() ? "Font" : name.substr(0, 100));
}

Dict add_program(Objects& objects, const UsedFont& font) {
  Dict program = objects.flate_stream(font.subset().program);
  if (font.font().is_cff()) return program.name("Subtype", "CIDFontType0C");
  return program.number("Length1", static_cast<int>(font.subset().length));
}

Dict add_descriptor(Objects& objects, const UsedFont& font) {
  const text::FontMetrics& metrics = font.font().metrics();
  const auto scaled = [&](double units) {
    return static_cast<int>(std::lround(units * 1000 / metrics.units_per_em));
  };
  const Extra extra = read_extra(font.font());
  Dict descriptor = objects.dict();
  descriptor.name("Type", "FontDescriptor").name("FontName", base_font(font).c_str());
  descriptor.number("Flags", flag_symbolic | (metrics.italic_angle != 0 ? flag_italic : 0));
  Array box = descriptor.array("FontBBox");
  for (const int side : extra.box) box.number(side);
  descriptor.real("ItalicAngle", metrics.italic_angle);
  descriptor.number("Ascent", scaled(metrics.ascender))
      .number("Descent", scaled(metrics.descender))
      .number("CapHeight", scaled(metrics.cap_height))
      .number("StemV", extra.stem);
  descriptor.reference(font.font().is_cff() ? "FontFile3" : "FontFile2",
                       add_program(objects, font));
  return descriptor;
}

// Runs of consecutive codes: first code, then the widths (9.7.4.3).
void add_widths(Dict cid_font, const std::vector<GlyphUse>& uses) {
  Array widths = cid_font.array("W");
  for (std::size_t i = 0; i < uses.size();) {
    widths.number(uses[i].code);
    Array run = widths.array();
    do {
      run.real(uses[i].width);
      ++i;
    } while (i < uses.size() && uses[i].code == uses[i - 1].code + 1);
  }
}

Dict add_cid_font(Objects& objects, const UsedFont& font) {
  const bool cff = font.font().is_cff();
  Dict cid_font = objects.dict();
  cid_font.name("Type", "Font").name("Subtype", cff ? "CIDFontType0" : "CIDFontType2");
  cid_font.name("BaseFont", base_font(font).c_str());
  cid_font.dict("CIDSystemInfo")
      .text("Registry", "Adobe")
      .text("Ordering", "Identity")
      .number("Supplement", 0);
  cid_font.reference("FontDescriptor", add_descriptor(objects, font));
  add_widths(cid_font, font.uses());
  if (!cff) cid_font.name("CIDToGIDMap", "Identity");
  return cid_font;
}

}  // namespace

Dict embed_font(Objects& objects, const UsedFont& font, Deflater& deflater) {
  Dict type0 = objects.dict();
  const std::string name = base_font(font) + (font.font().is_cff() ? "-Identity-H" : "");
  type0.name("Type", "Font").name("Subtype", "Type0").name("BaseFont", name.c_str());
  type0.name("Encoding", "Identity-H");
  type0.array("DescendantFonts").reference(add_cid_font(objects, font));
  const Bytes cmap = deflater.compress_again(to_unicode_cmap(font.uses()));
  type0.reference("ToUnicode", objects.flate_stream(cmap));
  return type0;
}

}  // namespace pliego::pdf
