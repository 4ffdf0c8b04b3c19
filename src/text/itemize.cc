#include "text/itemize.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "files/files.h"
#include "text/characters.h"
#include "text/language_scripts.h"
#include "text/paragraph_text.h"

namespace pliego::text {
namespace {

// Scripts of characters that many scripts share.

UScriptCode script_of(char32_t c) {
  if (c < 0x80) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter ? USCRIPT_LATIN : USCRIPT_COMMON;
  }
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_FAILURE(status) || script == USCRIPT_UNKNOWN ? USCRIPT_COMMON : script;
}

bool is_own(UScriptCode script) { return script != USCRIPT_COMMON && script != USCRIPT_INHERITED; }

enum class Bracket { none, open, close };

Bracket bracket_of(char32_t c) {
  if (c < 0x80 && c != '(' && c != ')' && c != '[' && c != ']' && c != '{' && c != '}')
    return Bracket::none;
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE)) {
    case U_BPT_OPEN:
      return Bracket::open;
    case U_BPT_CLOSE:
      return Bracket::close;
    default:
      return Bracket::none;
  }
}

// Digits of numbers, a list's bullet and the dot between two entries look the same in all
// languages; fonts of other scripts have them in other sizes.
bool is_same_everywhere(char32_t c) { return (c >= '0' && c <= '9') || c == 0x2022 || c == 0xB7; }

// Open brackets that still wait for their partner.
class BracketStack {
 public:
  void open(char32_t c, UScriptCode script) {
    open_.push_back({u_getBidiPairedBracket(static_cast<UChar32>(c)), script});
  }

  UScriptCode close(char32_t c, UScriptCode otherwise) {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].partner != static_cast<UChar32>(c)) continue;
      const UScriptCode script = open_[i].script;
      open_.resize(i);
      return script;
    }
    return otherwise;
  }

 private:
  struct Open {
    UChar32 partner;
    UScriptCode script;
  };
  std::vector<Open> open_;
};

// Appends the script of each of `chars` (one direction). Shared characters take the script before
// them, those at the start the first that follows, a closing bracket that of its opening one (UAX
// 24, section 5.1); `otherwise` where no character has a script. The digits 0 to 9, bullets
// and middle dots count as Latin, so that they come from one font in all texts.
void append_scripts(std::span<const TextChar> chars, UScriptCode otherwise,
                    std::vector<UScriptCode>& scripts) {
  UScriptCode current = otherwise;
  for (const TextChar& c : chars) {
    const UScriptCode script = script_of(c.code);
    if (!is_own(script)) continue;
    current = script;
    break;
  }
  BracketStack brackets;
  for (const TextChar& c : chars) {
    const UScriptCode script = script_of(c.code);
    if (is_own(script)) current = script;
    if (is_same_everywhere(c.code)) current = USCRIPT_LATIN;
    const Bracket bracket = bracket_of(c.code);
    if (bracket == Bracket::open) brackets.open(c.code, current);
    if (bracket == Bracket::close) current = brackets.close(c.code, current);
    scripts.push_back(current);
  }
}

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw SystemError(std::string(what) + ": " + u_errorName(status));
}

void report_missing(std::span<const TextChar> cluster, FontChain& chain,
                    std::vector<MissingGlyph>& missing) {
  for (const TextChar& c : cluster) {
    if (!can_show(chain.first(), c.code))
      missing.push_back({c.code, c.span, c.source, chain.absent_package()});
  }
}

bool all_ignorable(std::span<const TextChar> cluster) {
  return std::all_of(cluster.begin(), cluster.end(),
                     [](const TextChar& c) { return is_ignorable(c.code); });
}

// Adds to the last item, or starts one where something changes.
void append(std::vector<Item>& items, const Item& next) {
  if (!items.empty()) {
    Item& last = items.back();
    if (last.span == next.span && last.level == next.level && last.script == next.script &&
        last.font == next.font) {
      last.end = next.end;
      return;
    }
  }
  items.push_back(next);
}

}  // namespace

UScriptCode Itemizer::script_of_language(const std::string& language) {
  const auto it = language_scripts_.find(language);
  if (it != language_scripts_.end()) return it->second;
  const UScriptCode script = scripts_of(writing_of(language)).front();
  language_scripts_.emplace(language, script);
  return script;
}

std::vector<UBiDiLevel> Itemizer::levels(const ParagraphText& text, bool right_to_left) {
  std::vector<UBiDiLevel> levels(text.chars.size(), 0);
  if (!right_to_left && !text.has_rtl) return levels;  // all of it runs left to right
  if (!bidi_) bidi_.reset(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(bidi_.get(), text.utf16.data(), static_cast<std::int32_t>(text.utf16.size()),
                right_to_left ? 1 : 0, nullptr, &status);
  const UBiDiLevel* of_units = ubidi_getLevels(bidi_.get(), &status);
  check(status, "bidirectional text");
  for (std::size_t i = 0; i < levels.size(); ++i) levels[i] = of_units[text.chars[i].unit];
  return levels;
}

std::vector<UScriptCode> Itemizer::scripts(const ParagraphText& text,
                                           const std::vector<UBiDiLevel>& levels,
                                           const std::string& language) {
  std::vector<UScriptCode> scripts;
  scripts.reserve(text.chars.size());
  const UScriptCode own = script_of_language(language);
  for (std::size_t begin = 0; begin < levels.size();) {
    std::size_t end = begin + 1;
    while (end < levels.size() && levels[end] == levels[begin]) ++end;
    // A number inside Arabic has no script of its own; it must not take Arabic's, whose font may
    // have digits but no percent sign.
    const bool leftward = levels[begin] % 2 == 1;
    const UScriptCode otherwise =
        uscript_isRightToLeft(own) == leftward ? own : (leftward ? USCRIPT_ARABIC : USCRIPT_LATIN);
    append_scripts(std::span(text.chars).subspan(begin, end - begin), otherwise, scripts);
    begin = end;
  }
  return scripts;
}

std::vector<std::size_t> Itemizer::clusters(const ParagraphText& text) {
  std::vector<std::size_t> starts;
  starts.reserve(text.chars.size() + 1);
  if (text.simple_clusters) {
    for (std::size_t i = 0; i <= text.chars.size(); ++i) starts.push_back(i);
    return starts;
  }
  UErrorCode status = U_ZERO_ERROR;
  if (!cluster_breaks_) cluster_breaks_.reset(ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status));
  ubrk_setText(cluster_breaks_.get(), text.utf16.data(),
               static_cast<std::int32_t>(text.utf16.size()), &status);
  check(status, "grapheme clusters");
  for (std::size_t i = 0; i < text.chars.size(); ++i) {
    if (ubrk_isBoundary(cluster_breaks_.get(), static_cast<std::int32_t>(text.chars[i].unit)))
      starts.push_back(i);
  }
  if (starts.empty() || starts.front() != 0) starts.insert(starts.begin(), 0);
  starts.push_back(text.chars.size());
  return starts;
}

Itemized Itemizer::itemize(const ParagraphText& text, const ParagraphInput& input) {
  Itemized result;
  const auto char_levels = levels(text, input.right_to_left);
  const auto char_scripts = scripts(text, char_levels, input.language);
  const auto starts = clusters(text);
  FontChain* chain = nullptr;
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    const std::size_t at = starts[i];
    const auto cluster = std::span(text.chars).subspan(at, starts[i + 1] - at);
    if (cluster.empty()) continue;
    Item item{at, starts[i + 1], cluster[0].span, char_levels[at], char_scripts[at], nullptr};
    const Item* last = result.items.empty() ? nullptr : &result.items.back();
    const bool same_chain = chain && last && last->span == item.span && last->script == item.script;
    if (!same_chain)
      chain = &chains_.get(input.spans[item.span].style.font, script_name(item.script));
    item.font = same_chain && all_ignorable(cluster) ? last->font : chain->showing(cluster);
    if (!item.font) {
      item.font = &chain->first();
      report_missing(cluster, *chain, result.missing);
    }
    append(result.items, item);
  }
  return result;
}

}  // namespace pliego::text
