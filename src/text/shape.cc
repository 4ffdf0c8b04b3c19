#include "text/shape.h"

#include <hb.h>
#include <unicode/utf8.h>

#include <array>

#include "text/characters.h"

namespace pliego::text {
namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

constexpr std::array<hb_feature_t, 3> switched_off{{
    {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('k', 'e', 'r', 'n'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
}};

std::size_t visible_size(std::string_view word) {
  auto end = static_cast<std::int32_t>(word.size());
  while (end > 0) {
    std::int32_t start = end;
    UChar32 c;
    U8_PREV_OR_FFFD(word.data(), 0, start, c);
    if (!is_space(static_cast<char32_t>(c))) break;
    end = start;
  }
  return static_cast<std::size_t>(end);
}

char32_t char_at(std::string_view word, std::size_t byte) {
  auto i = static_cast<std::int32_t>(byte);
  UChar32 c;
  U8_NEXT_OR_FFFD(word.data(), i, static_cast<std::int32_t>(word.size()), c);
  return static_cast<char32_t>(c);
}

void measure(ShapedWord& word) {
  for (const ShapedGlyph& glyph : word.glyphs) {
    const bool visible = glyph.cluster < word.visible_bytes;
    word.advance += glyph.advance;
    word.clusters += glyph.ends_cluster;
    if (visible) word.visible_advance += glyph.advance;
    if (visible) word.visible_clusters += glyph.ends_cluster;
    if (glyph.stretches) word.stretch_advance += glyph.advance;
  }
}

ShapedWord read_buffer(hb_buffer_t* buffer, std::string_view word, std::size_t offset) {
  unsigned int count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  ShapedWord shaped;
  shaped.visible_bytes = visible_size(word);
  shaped.glyphs.reserve(count);
  for (unsigned int i = 0; i < count; ++i) {
    const std::size_t cluster = infos[i].cluster - offset;
    const bool ends = i + 1 == count || infos[i + 1].cluster != infos[i].cluster;
    const bool stretches =
        cluster >= shaped.visible_bytes && is_stretchable(char_at(word, cluster));
    shaped.glyphs.push_back({infos[i].codepoint, positions[i].x_advance, positions[i].x_offset,
                             positions[i].y_offset, static_cast<std::uint32_t>(cluster), ends,
                             stretches});
  }
  measure(shaped);
  return shaped;
}

}  // namespace

struct Shaper::Entry {
  const Font* font;
  std::string language;
  UScriptCode script;
  bool right_to_left, ligatures, kerning;
  hb_language_t hb_language;
  hb_script_t hb_script;
  std::unordered_map<std::string, ShapedWord, Hash, std::equal_to<>> words;
  std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>> space_kerns;

  bool matches(const ShapeSettings& settings) const {
    return font == settings.font && script == settings.script &&
           right_to_left == settings.right_to_left && ligatures == settings.ligatures &&
           kerning == settings.kerning && language == settings.language;
  }

  // How many of `switched_off` apply.
  unsigned int features() const { return !kerning ? 3 : !ligatures ? 2 : 0; }
};

Shaper::Shaper() : buffer_(hb_buffer_create()) {}
Shaper::~Shaper() { hb_buffer_destroy(buffer_); }

Shaper::Context Shaper::context(const ShapeSettings& settings) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i]->matches(settings)) return i;
  }
  const char* script = uscript_getShortName(settings.script);
  entries_.push_back(std::make_unique<Entry>(Entry{
      settings.font,
      std::string(settings.language),
      settings.script,
      settings.right_to_left,
      settings.ligatures,
      settings.kerning,
      hb_language_from_string(settings.language.data(), static_cast<int>(settings.language.size())),
      hb_script_from_string(script, -1),
      {},
      {}}));
  return entries_.size() - 1;
}

ShapedWord Shaper::run_harfbuzz(const Entry& entry, std::string_view word, std::string_view before,
                                std::string_view after) {
  const std::string all = std::string(before).append(word).append(after);
  hb_buffer_reset(buffer_);
  hb_buffer_add_utf8(buffer_, all.data(), static_cast<int>(all.size()),
                     static_cast<unsigned int>(before.size()), static_cast<int>(word.size()));
  hb_buffer_set_direction(buffer_, entry.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer_, entry.hb_script);
  hb_buffer_set_language(buffer_, entry.hb_language);
  hb_shape(entry.font->font(), buffer_, switched_off.data(), entry.features());
  return read_buffer(buffer_, word, before.size());
}

const ShapedWord& Shaper::shape(Context context, std::string_view word, std::string_view before,
                                std::string_view after) {
  Entry& entry = *entries_[context];
  std::string_view key = word;
  if (!before.empty() || !after.empty()) {
    key_.assign(before).append(1, '\0').append(word).append(1, '\0').append(after);
    key = key_;
  }
  const auto it = entry.words.find(key);
  if (it != entry.words.end()) return it->second;
  ++words_;
  ShapedWord shaped = run_harfbuzz(entry, word, before, after);
  return entry.words.emplace(std::string(key), std::move(shaped)).first->second;
}

std::int32_t Shaper::kern_after_space(Context context, std::string_view next) {
  Entry& entry = *entries_[context];
  const auto it = entry.space_kerns.find(next);
  if (it != entry.space_kerns.end()) return it->second;
  const std::string pair = std::string(" ").append(next);
  const auto alone = [&](std::string_view text) { return shape(context, text, {}, {}).advance; };
  const std::int32_t kern = run_harfbuzz(entry, pair, {}, {}).advance - alone(" ") - alone(next);
  entry.space_kerns.emplace(std::string(next), kern);
  ++words_;
  return kern;
}

void Shaper::clear() {
  for (auto& entry : entries_) {
    entry->words.clear();
    entry->space_kerns.clear();
  }
  words_ = 0;
}

}  // namespace pliego::text
