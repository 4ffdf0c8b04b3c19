#include "check/numbers.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace pliego::check {

namespace {

struct Sign {
  char32_t c = 0;
  std::size_t end = 0;  // byte after it
};

Sign sign_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, at};
  std::size_t end = at;
  const char32_t c = next_code_point(text, &end);
  return {c, end};
}

int digit_of(char32_t c) { return u_charDigitValue(static_cast<UChar32>(c)); }

// Of a word that a number may belong to, as in "A4". Chinese, Japanese and Thai put no space
// between words, Korean none before a particle: what stands beside a number there is another word.
bool is_letter(char32_t c) {
  const auto letter = static_cast<UChar32>(c);
  switch (u_getIntPropertyValue(letter, UCHAR_LINE_BREAK)) {
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_COMPLEX_CONTEXT:
    case U_LB_H2:
    case U_LB_H3:
      return false;
    default:
      return u_isalpha(letter);
  }
}

bool is_percent(char32_t c) {
  constexpr std::array<char32_t, 4> signs = {U'%', U'\u066A', U'\uFE6A', U'\uFF05'};
  return std::find(signs.begin(), signs.end(), c) != signs.end();
}

bool is_space(char32_t c) { return c == U' ' || c == U'\u00A0' || c == U'\u202F'; }
bool is_point(char32_t c) { return c == U'.' || c == U',' || c == U'\u066B' || c == U'\u066C'; }

bool is_separator(char32_t c) {
  return is_space(c) || is_point(c) || c == U'-' || c == U'/' || c == U')' ||
         (c >= U'\u2010' && c <= U'\u2013');
}

DigitGroup read_group(std::string_view text, std::size_t at, char32_t before) {
  DigitGroup group{.begin = at, .end = at, .digits = {}, .attached = is_letter(before)};
  Sign sign = sign_at(text, at);
  for (; sign.end > at && digit_of(sign.c) >= 0; sign = sign_at(text, group.end)) {
    group.digits += static_cast<char>('0' + digit_of(sign.c));
    group.end = at = sign.end;
  }
  group.attached = group.attached || is_letter(sign.c);
  return group;
}

// Where the next group of the run begins: after one separator, or a bracket and a space.
std::size_t next_group(std::string_view text, std::size_t at) {
  const Sign first = sign_at(text, at);
  if (!is_separator(first.c)) return 0;
  Sign second = sign_at(text, first.end);
  std::size_t begin = first.end;
  if (first.c == U')' && (is_space(second.c) || second.c == U'-')) {
    begin = second.end;
    second = sign_at(text, begin);
  }
  return second.end > begin && digit_of(second.c) >= 0 ? begin : 0;
}

bool percent_after(std::string_view text, std::size_t at) {
  Sign sign = sign_at(text, at);
  if (is_space(sign.c)) sign = sign_at(text, sign.end);
  return is_percent(sign.c);
}

NumberRun read_run(std::string_view text, std::size_t at, char32_t before) {
  NumberRun run;
  run.groups.push_back(read_group(text, at, before));
  while (const std::size_t next = next_group(text, run.end())) {
    const char32_t separator = sign_at(text, run.end()).c;
    run.has_point = run.has_point || is_point(separator);
    run.groups.push_back(read_group(text, next, separator));
  }
  run.is_percent = percent_after(text, run.end());
  return run;
}

bool is_year(const DigitGroup& group) {
  return group.digits.size() == 4 && group.digits >= "1800" && group.digits <= "2199";
}

bool is_day(const NumberRun& run) {
  const auto& groups = run.groups;
  return groups.size() == 3 && is_year(groups[0]) && groups[1].digits.size() == 2 &&
         groups[2].digits.size() == 2;
}

// One or two digits, a year, or what belongs to a word.
bool is_small(const DigitGroup& group) {
  return group.attached || group.digits.size() <= 2 || is_year(group);
}

}  // namespace

std::string NumberRun::digits() const {
  std::string all;
  for (const DigitGroup& group : groups) all += group.digits;
  return all;
}

std::vector<NumberRun> number_runs(std::string_view text) {
  std::vector<NumberRun> runs;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Sign sign = sign_at(text, at);
    if (digit_of(sign.c) >= 0) {
      runs.push_back(read_run(text, at, before));
      at = runs.back().end();
      before = 0;
    } else {
      before = sign.c;
      at = sign.end;
    }
  }
  return runs;
}

NumberKind kind_of(const NumberRun& run) {
  if (run.is_percent) return NumberKind::figure;
  const auto& groups = run.groups;
  if (is_day(run) || std::all_of(groups.begin(), groups.end(), is_year)) return NumberKind::plain;
  const bool all_small = std::all_of(groups.begin(), groups.end(), is_small);
  const bool pairs = std::all_of(groups.begin(), groups.end(),
                                 [](const DigitGroup& group) { return group.digits.size() <= 2; });
  if (run.digits().size() >= 7 && !(all_small && !pairs)) return NumberKind::phone;
  if (run.has_point) return NumberKind::figure;
  return all_small ? NumberKind::plain : NumberKind::code;
}

}  // namespace pliego::check
