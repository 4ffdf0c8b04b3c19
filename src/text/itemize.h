// Cutting a paragraph into stretches that HarfBuzz can shape: one style, direction, script and font
// each.
#pragma once

#include <unicode/ubidi.h>
#include <unicode/uscript.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/font_chain.h"
#include "text/icu_handle.h"
#include "text/paragraph_text.h"

namespace pliego::text {

struct Item {
  std::size_t begin = 0, end = 0;  // characters of ParagraphText::chars
  std::uint32_t span = 0;
  UBiDiLevel level = 0;
  UScriptCode script = USCRIPT_LATIN;
  const Font* font = nullptr;
};

struct Itemized {
  std::vector<Item> items;  // in logical order
  std::vector<MissingGlyph> missing;
};

class Itemizer {
 public:
  explicit Itemizer(const Library& library) : chains_(library) {}

  Itemized itemize(const ParagraphText& text, const ParagraphInput& input);

 private:
  // Embedding level of each character: Unicode bidirectional algorithm (UAX 9), by ICU.
  std::vector<UBiDiLevel> levels(const ParagraphText& text, bool right_to_left);
  // Script of each character, shared ones resolved by their neighbours (UAX 24, section 5.1).
  std::vector<UScriptCode> scripts(const ParagraphText& text, const std::vector<UBiDiLevel>& levels,
                                   const std::string& language);
  // Index of the first character of each grapheme cluster (UAX 29), and the count at the end.
  std::vector<std::size_t> clusters(const ParagraphText& text);
  UScriptCode script_of_language(const std::string& language);

  FontChains chains_;
  std::map<std::string, UScriptCode, std::less<>> language_scripts_;
  BidiHandle bidi_;
  BreakHandle cluster_breaks_;
};

}  // namespace pliego::text
