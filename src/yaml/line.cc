#include "yaml/line.h"

#include <algorithm>
#include <array>

#include "base/blanks.h"
#include "base/utf8.h"
#include "yaml/meant.h"

namespace pliego::yaml {

namespace {

// Where a colon ends the key that the text begins with; npos where it begins with none.
std::size_t key_end(std::string_view text) {
  if (text.empty() || std::string_view("\"'[{&*!|>%@`#").find(text[0]) != std::string_view::npos)
    return std::string_view::npos;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ':' && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\t'))
      return i;
  }
  return std::string_view::npos;
}

bool is_of_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

// Bytes of the name that the text begins with: letters without accents, digits, '-', '_', '.'.
std::size_t name_bytes(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_of_name(text[end])) ++end;
  const bool has_letter =
      std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end),
                  [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
  return has_letter ? end : 0;
}

// Where the colon of a name stands that has a quote or a blank that is no space behind it: nobody
// means that as a text. npos where there is none.
std::size_t glued_colon(std::string_view text) {
  const std::size_t end = name_bytes(text);
  if (end == 0 || end + 1 >= text.size() || text[end] != ':') return std::string_view::npos;
  const std::string_view rest = text.substr(end + 1);
  const bool is_value =
      rest[0] == '"' || rest[0] == '\'' || opening_smart_quote(rest) > 0 || odd_blank(rest) > 0;
  return is_value ? end : std::string_view::npos;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const bool is_blank = text[at] == ' ' || text[at] == '\t';
    const std::size_t bytes = is_blank ? 1 : odd_blank(text.substr(at));
    if (bytes == 0) break;
    at += bytes;
  }
  return at;
}

constexpr std::string_view colon_signs[] = {":", ";", "=", "：", "﹕", "꞉"};

std::size_t colon_sign(std::string_view text) {
  for (const std::string_view sign : colon_signs)
    if (text.starts_with(sign)) return sign.size();
  return 0;
}

// Behind blanks and signs that stand for a name's colon.
std::size_t skip_colon_signs(std::string_view text, std::size_t at) {
  for (std::size_t next = at;; at = next) {
    next = skip_blanks(text, at);
    next += colon_sign(text.substr(next));
    if (next == at) return at;
  }
}

}  // namespace

WrittenLine written_line(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  WrittenLine line;
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  line.begin = before == std::string_view::npos ? 0 : before + 1;
  line.end = std::min(text.find('\n', offset), text.size());
  const std::string_view whole = text.substr(0, line.end);
  std::size_t at = std::min(whole.find_first_not_of(" \t", line.begin), line.end);
  while (at + 1 < line.end && whole[at] == '-' && whole[at + 1] == ' ') {
    line.is_item = true;
    at = std::min(whole.find_first_not_of(" \t", at + 1), line.end);
  }
  line.key_begin = at;
  const std::size_t spaced = key_end(whole.substr(at)), glued = glued_colon(whole.substr(at));
  const std::size_t colon = std::min(spaced, glued);
  if (colon != std::string_view::npos) {
    line.key = without_blank_ends(whole.substr(at, colon), " \t");
    line.lacks_space = glued < spaced;
    at += colon + 1;
    if (line.lacks_space) at = skip_blanks(whole, at);
  }
  line.value_begin = std::min(whole.find_first_not_of(" \t", at), line.end);
  line.value = without_blank_ends(whole.substr(line.value_begin), " \t");
  return line;
}

WrittenLine line_before(std::string_view text, const WrittenLine& line) {
  for (std::size_t begin = line.begin; begin > 0;) {
    const WrittenLine before = written_line(text, begin - 1);
    const std::string_view content =
        without_blank_ends(text.substr(before.begin, before.end - before.begin), " \t");
    if (!content.empty() && content[0] != '#') return before;
    begin = before.begin;
  }
  return {};
}

namespace {

constexpr int most_lines = 500;  // of one list

bool is_in_brackets(std::string_view value) {
  return (value.starts_with('{') && value.ends_with('}')) ||
         (value.starts_with('[') && value.ends_with(']'));
}

std::string start_of(const WrittenLine& line) {
  return (line.is_item ? "- " : "") + (line.key.empty() ? "" : std::string(line.key) + ": ");
}

std::size_t column_of(const WrittenLine& line) { return line.key_begin - line.begin; }

bool is_at_start(const WrittenLine& line) { return line.begin == 0 || line.end == 0; }

std::size_t bullet_of(std::string_view text, const WrittenLine& line) {
  return line.is_item ? 0 : bullet(text.substr(line.key_begin, line.end - line.key_begin));
}

// Where its dash stands, or its text.
std::size_t first_column(std::string_view text, const WrittenLine& line) {
  return std::min(text.find_first_not_of(" \t", line.begin), line.end) - line.begin;
}

// Whether a line below may be an item of a list: below a name without a value, or an item.
bool may_hold_items(std::string_view text, const WrittenLine& above, std::size_t column) {
  if (above.is_item && first_column(text, above) == column) return true;
  return !above.key.empty() && (above.value.empty() || above.value.starts_with('#'));
}

// Whether another line with such a sign follows in the same column.
bool goes_on_below(std::string_view text, const WrittenLine& line) {
  int looked_at = 0;
  for (std::size_t begin = line.end + 1; begin < text.size() && ++looked_at < most_lines;) {
    const WrittenLine next = written_line(text, begin);
    begin = next.end + 1;
    if (next.key_begin == next.end || column_of(next) > column_of(line)) continue;
    return column_of(next) == column_of(line) && bullet_of(text, next) > 0;
  }
  return false;
}

}  // namespace

std::string with_quotes(const WrittenLine& line) {
  const std::string straight = with_straight_brackets(line.value);
  if (is_in_brackets(line.value) && straight != line.value) return start_of(line) + straight;
  return start_of(line) + in_straight_quotes(line.value);
}

bool has_colon_sign(std::string_view text) {
  const std::size_t end = name_bytes(text);
  if (end == 0) return false;
  const std::string_view rest = text.substr(skip_blanks(text, end));
  return colon_sign(rest) > 0 && !rest.starts_with("://");
}

std::string with_colon(const WrittenLine& line) {
  std::string_view name = line.key, value = line.value;
  if (name.empty()) {
    std::size_t end = 0;
    while (end < value.size() && skip_colon_signs(value, end) == end) ++end;
    name = value.substr(0, end);
    value.remove_prefix(skip_colon_signs(value, end));
  }
  const bool in_quotes = needs_quotes(value) && !is_in_brackets(value);
  return (line.is_item ? "- " : "") + std::string(name) + ": " +
         (in_quotes ? in_straight_quotes(value) : shortened(value));
}

std::size_t bullet(std::string_view text) {
  constexpr std::string_view never_text[] = {"•", "‣", "●", "○", "◦", "▪", "∙", "\uF0B7"};
  constexpr std::string_view with_blank[] = {"–", "—", "―", "−", "‐", "‑", "·", "*", "o"};
  const auto bytes = [&](std::string_view sign, bool may_stick) -> std::size_t {
    if (!text.starts_with(sign)) return 0;
    const std::size_t end = skip_blanks(text, sign.size());
    return (end > sign.size() || may_stick) && end < text.size() ? end : 0;
  };
  for (const std::string_view sign : never_text)
    if (const std::size_t found = bytes(sign, true)) return found;
  for (const std::string_view sign : with_blank)
    if (const std::size_t found = bytes(sign, false)) return found;
  return 0;
}

std::optional<WrittenLine> first_bullet(std::string_view text, WrittenLine line) {
  const std::size_t column = column_of(line);
  if (bullet_of(text, line) == 0) return std::nullopt;
  int lines = 1;
  int looked_at = 0;
  for (WrittenLine above = line; !is_at_start(above);) {
    above = line_before(text, above);
    if (above.end == 0) break;
    if (++looked_at > most_lines) return std::nullopt;
    if (first_column(text, above) > column) continue;  // more of the item above
    if (column_of(above) == column && bullet_of(text, above) > 0) {
      line = above;
      ++lines;
      continue;
    }
    if (!may_hold_items(text, above, column)) return std::nullopt;
    if (above.is_item) ++lines;
    break;
  }
  // 'o' is a word as well: one line alone may begin with it.
  const bool is_letter = text[line.key_begin] == 'o';
  return is_letter && lines < 2 && !goes_on_below(text, line) ? std::nullopt : std::optional(line);
}

std::size_t odd_blank(std::string_view text) {
  std::size_t end = 0;
  if (text.empty() || static_cast<unsigned char>(text[0]) < 0x80) return 0;
  const char32_t c = next_code_point(text, &end);
  const bool is_odd = c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200b) || c == 0x202f ||
                      c == 0x205f || c == 0x2060 || c == 0x3000 || c == 0x180e;
  return is_odd ? end : 0;
}

}  // namespace pliego::yaml
