// Which font of a chain shows a character: the style's own, then its fallbacks, but first of all
// one that is meant for the script.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/library.h"
#include "text/paragraph_text.h"

namespace pliego::text {

// Fonts in the order to try, each opened when it is first looked at.
class FontChain {
 public:
  FontChain(const Library& library, std::string_view font_id, std::string_view script);

  // The first that can show the whole grapheme cluster (also composed or decomposed); nullptr when
  // none.
  const Font* showing(std::span<const TextChar> cluster);
  // The first that is installed.
  const Font& first() { return font(0); }
  // The Debian package of the first font that is meant for the script and is not installed.
  const std::string& absent_package() const { return absent_package_; }

 private:
  const Font& font(std::size_t index);
  const Font* find(std::span<const TextChar> cluster);
  void add_others();
  void put_in_order();

  const Library& library_;
  std::string own_, script_;  // the style's own font
  std::vector<std::string> ids_;
  std::vector<std::string> others_;  // of Library's other file, until they are needed
  std::string absent_package_;
  std::vector<const Font*> fonts_;
};

// Whether the font, with what HarfBuzz does for spaces and the no-break hyphen, shows the
// character.
bool can_show(const Font& font, char32_t c);

// The chains of one typesetter, made once each.
class FontChains {
 public:
  explicit FontChains(const Library& library) : library_(library) {}
  FontChain& get(const std::string& font_id, std::string_view script);

 private:
  const Library& library_;
  std::map<std::string, FontChain, std::less<>> chains_;  // by "id/script"
};

}  // namespace pliego::text
