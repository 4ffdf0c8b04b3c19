#include "text/font_chain.h"

#include <unicode/normalizer2.h>

#include <algorithm>

#include "text/characters.h"

namespace pliego::text {
namespace {

bool shows_all(const Font& font, const icu::UnicodeString& text) {
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (!can_show(font, static_cast<char32_t>(text.char32At(i)))) return false;
  }
  return true;
}

// HarfBuzz composes and decomposes as the font needs; so the cluster is shown if either form is.
bool shows_normalized(const Font& font, std::span<const TextChar> cluster) {
  icu::UnicodeString text;
  for (const TextChar& c : cluster) text.append(static_cast<UChar32>(c.code));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composed = icu::Normalizer2::getNFCInstance(status);
  const icu::Normalizer2* decomposed = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return false;
  return shows_all(font, composed->normalize(text, status)) ||
         shows_all(font, decomposed->normalize(text, status));
}

bool shows(const Font& font, std::span<const TextChar> cluster) {
  const bool direct = std::all_of(cluster.begin(), cluster.end(),
                                  [&](const TextChar& c) { return can_show(font, c.code); });
  if (direct) return true;
  const bool ascii = cluster.size() == 1 && cluster[0].code < 0x80;
  return !ascii && shows_normalized(font, cluster);
}

bool meant_for(const FontEntry* entry, std::string_view script) {
  return entry &&
         std::find(entry->scripts.begin(), entry->scripts.end(), script) != entry->scripts.end();
}

}  // namespace

bool can_show(const Font& font, char32_t c) {
  if (font.covers(c)) return true;
  if (is_ignorable(c)) return true;
  if (c == no_break_hyphen) return font.covers(hyphen);
  const bool space = c >= 0x80 && u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR;
  return space && font.covers(' ');
}

FontChain::FontChain(const Library& library, std::string_view font_id, std::string_view script)
    : library_(library), own_(font_id), script_(script), ids_{own_} {
  if (const FontEntry* entry = library.entry(font_id)) {
    for (const std::string& id : entry->fallback)
      (library.at_hand(id) ? ids_ : others_).push_back(id);
  }
  const bool served = std::any_of(ids_.begin(), ids_.end(), [&](const std::string& id) {
    return meant_for(library_.entry(id), script_);
  });
  if (!served && !others_.empty()) {
    add_others();
  } else {
    put_in_order();
  }
}

void FontChain::add_others() {
  library_.need_others();
  for (std::string& id : others_)
    if (library_.has(id)) ids_.push_back(std::move(id));
  others_.clear();
  put_in_order();
}

// Those for the script first. Only a stand-in may be absent: the style's own font fails when it is
// opened, and says so.
void FontChain::put_in_order() {
  std::erase_if(ids_, [&](const std::string& id) {
    const FontEntry* entry = library_.entry(id);
    if (!entry || id == own_ || library_.installed(id)) return false;
    if (absent_package_.empty() && meant_for(entry, script_)) absent_package_ = entry->package;
    return true;
  });
  std::stable_partition(ids_.begin(), ids_.end(), [&](const std::string& id) {
    return meant_for(library_.entry(id), script_);
  });
  fonts_.assign(ids_.size(), nullptr);
}

const Font& FontChain::font(std::size_t index) {
  if (!fonts_[index]) fonts_[index] = &library_.font(ids_[index]);
  return *fonts_[index];
}

const Font* FontChain::find(std::span<const TextChar> cluster) {
  for (std::size_t i = 0; i < ids_.size(); ++i) {
    if (shows(font(i), cluster)) return &font(i);
  }
  return nullptr;
}

const Font* FontChain::showing(std::span<const TextChar> cluster) {
  const Font* found = find(cluster);
  if (found || others_.empty()) return found;
  add_others();
  return find(cluster);
}

FontChain& FontChains::get(const std::string& font_id, std::string_view script) {
  std::string key = font_id;
  key.append("/").append(script);
  const auto it = chains_.find(key);
  if (it != chains_.end()) return it->second;
  return chains_.emplace(std::move(key), FontChain(library_, font_id, script)).first->second;
}

}  // namespace pliego::text
