#include "pdf/subset.h"

#include <hb-subset.h>

#include <array>

#include "base/sha256.h"
#include "files/files.h"
#include "pdf/cff_charset.h"

namespace pliego::pdf {
namespace {

constexpr std::size_t cache_limit = 48;
constexpr int font_level = 9;

constexpr hb_tag_t cff_tag = HB_TAG('C', 'F', 'F', ' ');

// All that a PDF reader needs of an embedded font (ISO 32000-1, 9.9, table 126).
constexpr std::array kept_tables = {HB_TAG('g', 'l', 'y', 'f'),
                                    HB_TAG('l', 'o', 'c', 'a'),
                                    HB_TAG('h', 'e', 'a', 'd'),
                                    HB_TAG('h', 'h', 'e', 'a'),
                                    HB_TAG('h', 'm', 't', 'x'),
                                    HB_TAG('m', 'a', 'x', 'p'),
                                    cff_tag};

template <class T, void (*destroy)(T*)>
struct Destroy {
  void operator()(T* object) const { destroy(object); }
};
template <class T, void (*destroy)(T*)>
using Handle = std::unique_ptr<T, Destroy<T, destroy>>;
using Input = Handle<hb_subset_input_t, hb_subset_input_destroy>;
using Plan = Handle<hb_subset_plan_t, hb_subset_plan_destroy>;
using FaceHandle = Handle<hb_face_t, hb_face_destroy>;
using Blob = Handle<hb_blob_t, hb_blob_destroy>;

template <class T>
T checked_subset(T handle, const text::Font& font) {
  if (!handle) throw SystemError("font '" + font.id() + "' can't be subset");
  return handle;
}

// The font with the kept tables alone: hb-subset plans for all that a face has, and its letters and
// layout rules, which are dropped, took it half the time.
FaceHandle bare_face(hb_face_t* whole) {
  FaceHandle bare(hb_face_builder_create());
  for (const hb_tag_t tag : kept_tables) {
    const Blob table(hb_face_reference_table(whole, tag));
    if (hb_blob_get_length(table.get()) > 0)
      hb_face_builder_add_table(bare.get(), tag, table.get());
  }
  return bare;
}

Input make_input(const text::Font& font, const std::vector<std::uint32_t>& glyphs) {
  Input input = checked_subset(Input(hb_subset_input_create_or_fail()), font);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  return input;
}

std::string_view bytes_of(hb_blob_t* blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  return {data, length};
}

// The font's name and glyph ids, hashed and written in the alphabet.
std::string subset_tag(const text::Font& font, const std::vector<std::uint32_t>& glyphs) {
  std::string key = font.postscript_name();
  for (const std::uint32_t glyph : glyphs) key += ' ' + std::to_string(glyph);
  unsigned long long hash = std::stoull(sha256_hex(key).substr(0, 15), nullptr, 16);
  std::string tag(6, 'A');
  for (char& letter : tag) {
    letter = static_cast<char>('A' + hash % 26);
    hash /= 26;
  }
  return tag;
}

// A CIDFont of CFF outlines is chosen from by its charset's CIDs, where it has them; all else by
// glyph id.
std::vector<std::uint16_t> codes_of(hb_subset_plan_t* plan,
                                    const std::vector<std::uint32_t>& glyphs,
                                    const std::vector<std::uint16_t>& charset) {
  const hb_map_t* compact = hb_subset_plan_old_to_new_glyph_mapping(plan);
  std::vector<std::uint16_t> codes;
  codes.reserve(glyphs.size());
  for (const std::uint32_t glyph : glyphs) {
    const hb_codepoint_t id = hb_map_get(compact, glyph);
    codes.push_back(id < charset.size() ? charset[id] : static_cast<std::uint16_t>(id));
  }
  return codes;
}

Subset make_subset(const text::Font& font, const std::vector<std::uint32_t>& glyphs,
                   const Deflater& deflater) {
  const Input input = make_input(font, glyphs);
  const FaceHandle bare = bare_face(font.face());
  const Plan plan =
      checked_subset(Plan(hb_subset_plan_create_or_fail(bare.get(), input.get())), font);
  const FaceHandle face =
      checked_subset(FaceHandle(hb_subset_plan_execute_or_fail(plan.get())), font);
  const Blob blob(font.is_cff() ? hb_face_reference_table(face.get(), cff_tag)
                                : hb_face_reference_blob(face.get()));
  const std::string_view program = bytes_of(blob.get());
  if (program.empty()) throw SystemError("font '" + font.id() + "' has outlines PDF can't hold");
  Subset subset;
  subset.tag = subset_tag(font, glyphs);
  subset.program = deflater.compress(program);
  subset.length = program.size();
  const auto charset = font.is_cff() ? cff_cids(program) : std::vector<std::uint16_t>{};
  subset.codes = codes_of(plan.get(), glyphs, charset);
  return subset;
}

}  // namespace

SubsetCache::SubsetCache() : deflater_(font_level) {}
SubsetCache::~SubsetCache() = default;

std::shared_ptr<const Subset> SubsetCache::get(const text::Font& font,
                                               const std::vector<std::uint32_t>& glyphs) {
  for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
    if (entry->face.get() != font.face() || entry->glyphs != glyphs) continue;
    entries_.splice(entries_.begin(), entries_, entry);
    return entries_.front().subset;
  }
  auto subset = std::make_shared<const Subset>(make_subset(font, glyphs, deflater_));
  entries_.push_front({.face = std::unique_ptr<hb_face_t, Face>(hb_face_reference(font.face())),
                       .glyphs = glyphs,
                       .subset = subset});
  if (entries_.size() > cache_limit) entries_.pop_back();
  return subset;
}

}  // namespace pliego::pdf
