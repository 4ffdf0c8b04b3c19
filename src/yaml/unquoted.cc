#include "yaml/unquoted.h"

#include <algorithm>

#include "base/blanks.h"
#include "yaml/line.h"
#include "yaml/meant.h"
#include "yaml/source.h"

namespace pliego::yaml {

namespace {

constexpr std::string_view rule = "yaml-unquoted";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

// Where the unquoted text at `offset` ends, which may go on over several lines.
std::size_t end_of_plain(std::string_view text, std::size_t offset, std::string_view value) {
  std::size_t at = offset;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (at >= text.size()) return text.size();
    if (text[at] == value[i] && !is_blank(value[i])) {
      ++at;
    } else if (is_blank(text[at]) && is_blank(value[i])) {
      while (at < text.size() && is_blank(text[at])) ++at;
      while (i + 1 < value.size() && is_blank(value[i + 1])) ++i;
    } else {
      return at;
    }
  }
  return at;
}

// As people write comments: set off by two blanks, and a blank behind the sign.
bool looks_like_comment(std::string_view text, std::size_t sign) {
  const bool set_off = sign >= 2 && is_blank(text[sign - 1]) && is_blank(text[sign - 2]);
  const bool blank_behind = sign + 1 >= text.size() || is_blank(text[sign + 1]);
  return (set_off && blank_behind) || text.substr(sign).starts_with("##");
}

// A number, a length, a flag or a name: nobody takes what follows for a part of it.
bool is_no_prose(std::string_view value) {
  constexpr std::string_view of_words = "abcdefghijklmnopqrstuvwxyz0123456789.-_%/";
  return value.find_first_not_of(of_words) == std::string_view::npos;
}

void warn(const std::shared_ptr<const Source>& source, std::size_t offset, std::size_t bytes,
          const std::string& message, const std::string& hint, Diagnostics& diagnostics) {
  diagnostics.warning(rule, mark_at(source, offset, bytes).place(), message, hint);
}

void warn_of_comment(const std::shared_ptr<const Source>& source, std::size_t sign,
                     Diagnostics& diagnostics) {
  const WrittenLine line = written_line(source->text, sign);
  const bool is_in_key = sign < line.value_begin;
  warn(source, sign, line.end - sign,
       "All that follows this '#' is left out: without quotes it begins a comment",
       (is_in_key ? "Put quotes around the words with the # in them"
                  : "Put the whole value in quotes: " + with_quotes(line)) +
           ". If it is a comment, put two blanks before the # and one behind it.",
       diagnostics);
}

void check_comment(const std::shared_ptr<const Source>& source, std::size_t end,
                   std::string_view value, Diagnostics& diagnostics) {
  const std::string_view text = source->text;
  const std::size_t sign = text.find_first_not_of(" \t", end);
  if (sign == std::string_view::npos || sign == end || text[sign] != '#') return;
  const bool blank_behind = sign + 1 >= text.size() || is_blank(text[sign + 1]);
  if (looks_like_comment(text, sign) || (blank_behind && is_no_prose(value))) return;
  warn_of_comment(source, sign, diagnostics);
}

void check_smart_quotes(const std::shared_ptr<const Source>& source, std::size_t offset,
                        std::string_view value, Diagnostics& diagnostics) {
  const std::size_t opening = opening_smart_quote(value), closing = closing_smart_quote(value);
  if (opening == 0 || closing == 0 || value.size() <= opening + closing) return;
  // Quotes of a quotation at the start, and of another at the end, are words of the author's.
  const std::string_view within = value.substr(opening, value.size() - opening - closing);
  if (within.find(value.substr(0, opening)) != std::string_view::npos) return;
  const WrittenLine line = written_line(source->text, offset);
  const std::string quoted(value.substr(0, 200));
  warn(source, offset, value.size(), "These quotes are printed: YAML knows only straight ones",
       "Write straight ones: " + with_quotes(line) +
           ". If they are to be printed, put straight ones around them: \"" + quoted + "\".",
       diagnostics);
}

// "name "one: two"": the colon that was found is one of the text's.
void tell_no_colon(const std::shared_ptr<const Source>& source, const WrittenLine& line,
                   std::size_t quote, std::string_view value, Diagnostics& diagnostics) {
  const std::string name(without_blank_ends(line.key.substr(0, quote)));
  const std::string text = std::string(line.key.substr(quote)) + ": " + std::string(value);
  diagnostics.error(
      "yaml-syntax", mark_at(source, line.key_begin, line.key.size()).place(),
      "There is no colon behind '" + name + "'",
      "Put one, with a space, behind the name: " + name + ": " + in_straight_quotes(text));
}

// "text: Call first."", where the quote at the start was lost or is a typographic one. Behind a
// number it is the sign for inches.
void check_lone_quote(const std::shared_ptr<const Source>& source, std::size_t offset,
                      std::size_t end, std::string_view value, Diagnostics& diagnostics) {
  if (!ends_in_lone_quote(value)) return;
  WrittenLine line = written_line(source->text, offset);
  if (const std::size_t quote = line.key.find('"'); quote != line.key.npos && quote > 0)
    return tell_no_colon(source, line, quote, value, diagnostics);
  line.value = value.substr(0, value.size() - 1);
  line.value.remove_prefix(opening_smart_quote(line.value));
  warn(source, end - 1, 1, "This quote is printed: no straight one stands at the start of the text",
       "Write both, or none: " + with_quotes(line) + ".", diagnostics);
}

void check_blanks(const std::shared_ptr<const Source>& source, std::size_t offset, std::size_t end,
                  std::string_view value, Diagnostics& diagnostics) {
  const std::string_view text = source->text;
  std::size_t last = end;
  while (last > offset && (text[last - 1] & 0xc0) == 0x80) --last;
  last = last > offset ? last - 1 : offset;
  const bool at_dash = value.starts_with('-') && odd_blank(value.substr(1)) > 0;
  const bool at_start = at_dash || odd_blank(value) > 0;
  if (!at_start && odd_blank(text.substr(last, end - last)) == 0) return;
  warn(source, at_start ? offset : last, 1,
       "This blank is no ordinary space, and is taken for a part of the text",
       "Delete it, and type a space with the space bar.", diagnostics);
}

// "- one\n - two": the second line goes on with the first.
void check_dashes(const std::shared_ptr<const Source>& source, std::size_t offset, std::size_t end,
                  Diagnostics& diagnostics) {
  const std::string_view text = source->text;
  for (std::size_t at = text.find('\n', offset); at < end; at = text.find('\n', at + 1)) {
    const std::size_t first = text.find_first_not_of(" \t\n", at);
    if (first == std::string_view::npos || first >= end) return;
    if (text[first] != '-' || text.substr(first).starts_with("--")) continue;
    warn(source, first, 1, "This is no list item of its own: it goes on with the text above",
         "Start all dashes of a list in the same column, with a space behind each.", diagnostics);
    return;
  }
}

}  // namespace

void check_unquoted(const std::shared_ptr<const Source>& source, std::size_t offset,
                    std::string_view value, Diagnostics& diagnostics) {
  const std::size_t end = end_of_plain(source->text, offset, value);
  check_comment(source, end, value, diagnostics);
  check_smart_quotes(source, offset, value, diagnostics);
  check_lone_quote(source, offset, end, value, diagnostics);
  check_blanks(source, offset, end, value, diagnostics);
  check_dashes(source, offset, end, diagnostics);
}

void check_left_out(const std::shared_ptr<const Source>& source, std::size_t key_offset,
                    Diagnostics& diagnostics) {
  const WrittenLine line = written_line(source->text, key_offset);
  if (!line.value.starts_with('#')) return;
  if (line.value.size() > 1 && !is_blank(line.value[1]) && line.value[1] != '#')
    warn_of_comment(source, line.value_begin, diagnostics);
}

}  // namespace pliego::yaml
