#include "text/script_runs.h"

#include <unicode/uchar.h>

namespace pliego::text {
namespace {

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

}  // namespace

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

}  // namespace pliego::text
