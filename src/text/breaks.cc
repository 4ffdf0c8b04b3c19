#include "text/breaks.h"

#include <algorithm>

#include "files/files.h"
#include "text/break_rules.h"
#include "text/characters.h"

namespace pliego::text {
namespace {

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw SystemError(std::string("line breaks: ") + u_errorName(status));
}

Opportunity::Kind kind_of(const ParagraphText& text, std::int32_t unit, std::size_t next,
                          std::int32_t rule) {
  if (rule >= UBRK_LINE_HARD && rule < UBRK_LINE_HARD_LIMIT) return Opportunity::Kind::forced;
  if (text.utf16[static_cast<std::size_t>(unit) - 1] == soft_hyphen)
    return Opportunity::Kind::hyphen;
  if (is_space(text.chars[next - 1].code)) return Opportunity::Kind::space;
  return between_unspaced(text, next) ? Opportunity::Kind::word : Opportunity::Kind::joint;
}

// Chinese and Japanese have looser and stricter rules; print wants the strict ones.
std::string rules_of(const std::string& language) {
  const std::string primary = language.substr(0, language.find('-'));
  return primary == "ja" || primary == "zh" ? primary + "@lb=strict" : language;
}

// Where web addresses and lines to write on may be broken, put among the places found so far.
void add_own_breaks(const ParagraphText& text, const ParagraphInput& input,
                    std::vector<Opportunity>& found) {
  const std::size_t before = found.size();
  for (std::size_t next = 1; next < text.chars.size(); ++next) {
    const bool is_blank = may_break_blank(text, input, next);
    if (is_blank || may_break_address(text, input, next))
      found.push_back({.byte = text.chars[next].byte,
                       .kind = Opportunity::Kind::joint,
                       .inside_name = !is_blank && text.chars[next - 1].code != U'/'});
  }
  std::inplace_merge(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(before),
                     found.end(),
                     [](const Opportunity& a, const Opportunity& b) { return a.byte < b.byte; });
}

// Six signs alike: of fewer none may be divided.
bool has_blank(const ParagraphText& text) {
  std::size_t alike = 1;
  for (std::size_t i = 1; i < text.chars.size(); ++i) {
    alike = text.chars[i].code == text.chars[i - 1].code ? alike + 1 : 1;
    if (alike == 6) return true;
  }
  return false;
}

bool has_address(const ParagraphInput& input) {
  return std::any_of(input.spans.begin(), input.spans.end(),
                     [](const Span& span) { return span.isolate_ltr && span.address; });
}

}  // namespace

UBreakIterator& BreakFinder::iterator(const std::string& language) {
  const auto it = iterators_.find(language);
  if (it != iterators_.end()) return *it->second;
  UErrorCode status = U_ZERO_ERROR;
  BreakHandle handle(ubrk_open(UBRK_LINE, rules_of(language).c_str(), nullptr, 0, &status));
  check(status);
  return *iterators_.emplace(language, std::move(handle)).first->second;
}

std::vector<Opportunity> BreakFinder::find(const ParagraphText& text, const ParagraphInput& input) {
  UBreakIterator& breaks = iterator(input.language);
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(&breaks, text.utf16.data(), static_cast<std::int32_t>(text.utf16.size()), &status);
  check(status);
  std::vector<Opportunity> found;
  for (std::int32_t unit = ubrk_next(&breaks); unit != UBRK_DONE; unit = ubrk_next(&breaks)) {
    const std::size_t byte = text.byte_of_unit[static_cast<std::size_t>(unit)];
    if (byte == 0 || byte >= text.utf8.size()) continue;
    if (!found.empty() && found.back().byte == byte) continue;
    const std::size_t next = text.char_at(byte);
    const auto kind = kind_of(text, unit, next, ubrk_getRuleStatus(&breaks));
    if (kind != Opportunity::Kind::forced && must_stay_together(text, input, next)) continue;
    found.push_back({.byte = byte,
                     .kind = kind,
                     .short_word = short_word_before(text, next),
                     .after_mark = mark_before(text, next)});
  }
  if (has_address(input) || has_blank(text)) add_own_breaks(text, input, found);
  return found;
}

}  // namespace pliego::text
