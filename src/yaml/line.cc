#include "yaml/line.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace pliego::yaml {

namespace {

constexpr std::size_t longest_example = 70;  // bytes of a value

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

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

bool ends_in(std::string_view text, std::string_view quote) {
  return text.size() >= 2 * quote.size() && text.starts_with(quote) && text.ends_with(quote);
}

std::string_view without_quotes(std::string_view value) {
  for (const std::string_view quote : {"\"", "'"})
    if (ends_in(value, quote)) return value.substr(1, value.size() - 2);
  const std::size_t opening = opening_smart_quote(value), closing = closing_smart_quote(value);
  if (opening == 0 || closing == 0 || value.size() < opening + closing) return value;
  return value.substr(opening, value.size() - opening - closing);
}

std::string shortened(std::string_view value) {
  if (value.size() <= longest_example) return std::string(value);
  std::size_t end = longest_example;
  while (end > 0 && (value[end] & 0xc0) == 0x80) --end;
  return std::string(value.substr(0, end)) + "…";
}

std::string in_quotes(const std::string& value) {
  if (value.find_first_of("\"\\") == std::string::npos) return '"' + value + '"';
  if (value.find('\'') == std::string::npos) return "'" + value + "'";
  std::string escaped;
  for (const char c : value)
    escaped += (c == '"' || c == '\\') ? std::string{'\\', c} : std::string{c};
  return '"' + escaped + '"';
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
  const std::size_t colon = key_end(whole.substr(at));
  if (colon != std::string_view::npos) {
    line.key = trimmed(whole.substr(at, colon));
    at += colon + 1;
  }
  line.value_begin = std::min(whole.find_first_not_of(" \t", at), line.end);
  line.value = trimmed(whole.substr(line.value_begin));
  return line;
}

WrittenLine line_before(std::string_view text, const WrittenLine& line) {
  for (std::size_t begin = line.begin; begin > 0;) {
    const WrittenLine before = written_line(text, begin - 1);
    const std::string_view content = trimmed(text.substr(before.begin, before.end - before.begin));
    if (!content.empty() && content[0] != '#') return before;
    begin = before.begin;
  }
  return {};
}

namespace {

// "{en: “M”}" with quotes that YAML knows.
std::string with_straight_quotes(std::string_view value) {
  std::string straight;
  while (!value.empty()) {
    const std::size_t size = opening_smart_quote(value);
    straight += size > 0 ? std::string("\"") : std::string(value.substr(0, 1));
    value.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return straight;
}

bool is_in_brackets(std::string_view value) {
  return (value.starts_with('{') && value.ends_with('}')) ||
         (value.starts_with('[') && value.ends_with(']'));
}

}  // namespace

std::string with_quotes(const WrittenLine& line) {
  const std::string start = line.is_item ? "- " : "";
  const std::string key = line.key.empty() ? "" : std::string(line.key) + ": ";
  if (const std::string straight = with_straight_quotes(line.value);
      is_in_brackets(line.value) && straight != line.value)
    return start + key + straight;
  return start + key + in_quotes(shortened(without_quotes(line.value)));
}

std::size_t opening_smart_quote(std::string_view text) {
  if (text.empty() || is_ascii(text.front())) return 0;
  for (const std::string_view quote :
       {"“", "„", "”", "‘", "‚", "’", "«", "»", "‹", "›", "「", "『"})
    if (text.starts_with(quote)) return quote.size();
  return 0;
}

std::size_t closing_smart_quote(std::string_view text) {
  if (text.empty() || is_ascii(text.back())) return 0;
  for (const std::string_view quote : {"”", "“", "’", "‘", "»", "«", "›", "‹", "」", "』"})
    if (text.ends_with(quote)) return quote.size();
  return 0;
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
