#include "yaml/meant.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "base/blanks.h"

namespace pliego::yaml {

namespace {

constexpr std::size_t longest_example = 300;  // bytes: a long sentence
constexpr std::size_t most_quotes = 100;      // of one text: they are looked at pair by pair

using Signs = std::initializer_list<std::string_view>;

// The longer ones first: two apostrophes are no apostrophe.
const Signs doubles = {"''", "``", "´´", "’’", "‘‘", "\"", "“",  "”",
                       "„",  "‟",  "«",  "»",  "「", "」", "『", "』"};
const Signs singles = {"'", "‘", "’", "‚", "‹", "›", "`", "´"};

std::size_t starting(std::string_view text, Signs signs) {
  for (const std::string_view sign : signs)
    if (text.starts_with(sign)) return sign.size();
  return 0;
}

bool is_letter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

// What people put behind a closing quote, and YAML doesn't know: signs, and then a comment.
struct Behind {
  bool is_known = false;
  bool has_stop = false;
  std::string_view comment;  // without its sign
};

Behind behind(std::string_view rest) {
  Behind found;
  const std::size_t signs = std::min(rest.find_first_not_of(" \t;,."), rest.size());
  const std::string_view rest_signs = rest.substr(0, signs);
  found.has_stop = rest_signs.find('.') != std::string_view::npos;
  rest.remove_prefix(signs);
  found.is_known = rest.empty();
  const bool has_sign = rest_signs.find_first_of(";,.") != std::string_view::npos;
  for (const std::string_view sign : {"#", "//"}) {
    const std::string_view next = rest.substr(std::min(sign.size(), rest.size()), 1);
    const bool is_set_off = has_sign || sign == "//" || next.empty() || next == " " || next == "#";
    if (!rest.starts_with(sign) || !is_set_off) continue;
    found.is_known = true;
    found.comment =
        without_blank_ends(rest.substr(std::min(rest.find_first_not_of("#/"), rest.size())));
  }
  return found;
}

// As people write comments behind a text: set off by two blanks, and a blank behind the sign.
std::size_t set_off_comment(std::string_view text) {
  for (const std::string_view sign : {"  # ", "\t# ", "  // "})
    if (const std::size_t at = text.find(sign); at != std::string_view::npos) return at;
  return std::string_view::npos;
}

struct Meant {
  std::string text;
  std::string_view comment;
};

Meant without_comment(std::string_view text) {
  const std::size_t at = set_off_comment(text);
  if (at == std::string_view::npos) return {.text = std::string(text), .comment = {}};
  const std::string_view sign = without_blank_ends(text.substr(at));
  return {.text = std::string(without_blank_ends(text.substr(0, at))),
          .comment =
              without_blank_ends(sign.substr(std::min(sign.find_first_not_of("#/"), sign.size())))};
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view sign : {".", "!", "?", "…", ":"})
    if (text.ends_with(sign)) return true;
  return text.empty();
}

Meant closed(std::string_view text, const Behind& rest) {
  Meant meant{.text = std::string(text), .comment = rest.comment};
  if (rest.has_stop && !ends_sentence(text)) meant.text += '.';
  return meant;
}

// A quote within a text, and what it looks like: "He said "no"" has an opening and two closing
// ones.
struct Quote {
  std::size_t begin = 0, end = 0;
  bool opens = false;
};

std::vector<Quote> quotes_in(std::string_view body, Signs signs, bool may_be_apostrophe) {
  std::vector<Quote> quotes;
  for (std::size_t at = 0; at < body.size(); ++at) {
    const std::size_t size = starting(body.substr(at), signs), end = at + size;
    if (size == 0) continue;
    const char before = at == 0 ? ' ' : body[at - 1], after = end < body.size() ? body[end] : ' ';
    const bool is_apostrophe = may_be_apostrophe && is_letter(before) && is_letter(after);
    const bool opens = std::string_view(" \t([").find(before) != std::string_view::npos &&
                       after != ' ' && after != '\t';
    if (!is_apostrophe) quotes.push_back({at, end, opens});
    at = end - 1;
  }
  return quotes;
}

// Whether a later quote ends the text, so that quotes[i] is one within it: "8.5" x 11" paper".
bool ends_later(const std::vector<Quote>& quotes, std::size_t i, std::string_view body) {
  for (++i; i < quotes.size() && !quotes[i].opens; ++i)
    if (behind(body.substr(quotes[i].end)).is_known) return true;
  return false;
}

// The text between the quotes around `value`, or behind one that has no other; all of it where the
// first quotation ends before the text does.
Meant meant_by(std::string_view value) {
  const bool is_double = starting(value, doubles) > 0;
  const Signs signs = is_double ? doubles : singles;
  const std::size_t opening = starting(value, signs);
  if (opening == 0) {
    Meant meant = without_comment(value);
    if (ends_in_lone_quote(meant.text)) meant.text.pop_back();
    return meant;
  }
  const std::string_view body = value.substr(opening);
  const std::vector<Quote> quotes = quotes_in(body, signs, !is_double);
  if (quotes.size() > most_quotes) return without_comment(value);
  int depth = 1;
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    depth += quotes[i].opens ? 1 : -1;
    if (depth > 0) continue;
    const Behind rest = behind(body.substr(quotes[i].end));
    if (rest.is_known) return closed(body.substr(0, quotes[i].begin), rest);
    if (!ends_later(quotes, i, body)) return without_comment(value);
    depth = 1;
  }
  return without_comment(body);
}

bool has_escapes(std::string_view value, const Meant& meant) {
  return value.starts_with('"') && !meant.text.starts_with('"') &&
         meant.text.find('\\') != std::string::npos;
}

// `text` in double quotes, its backslashes as they are: they are an author's escapes.
std::string with_escapes(const std::string& text) {
  std::string escaped = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') escaped += '\\';
    escaped += text[i];
    if (text[i] == '\\' && i + 1 < text.size()) escaped += text[++i];
  }
  return escaped + '"';
}

std::string in_quotes(const std::string& value) {
  if (value.find_first_of("\"\\") == std::string::npos) return '"' + value + '"';
  if (value.find('\'') == std::string::npos) return "'" + value + "'";
  std::string escaped;
  for (const char c : value)
    escaped += (c == '"' || c == '\\') ? std::string{'\\', c} : std::string{c};
  return '"' + escaped + '"';
}

// The quoted text that begins `rest` within brackets, up to the first quote that a comma, a colon
// or the bracket follows; of no size where none does.
struct InBrackets {
  std::string_view text;
  std::size_t size = 0;
  bool is_smart = false;
};

InBrackets quoted_in_brackets(std::string_view rest) {
  const Signs signs = starting(rest, doubles) > 0 ? doubles : singles;
  const std::size_t opening = starting(rest, signs);
  if (opening == 0) return {};
  const std::size_t behind_two = rest.find_first_not_of(" \t", 2);
  if (rest.starts_with("''") && (behind_two == rest.npos || !is_letter(rest[behind_two])))
    return {{}, 2, false};  // a text of no size
  int open_quotations = 0;
  for (std::size_t at = opening; at < std::min(rest.size(), longest_example); ++at) {
    const std::string_view here = rest.substr(at);
    const std::size_t size = starting(here, signs);
    if (size == 0) continue;
    const std::size_t next = rest.find_first_not_of(" \t", at + size);
    const bool ends = next == rest.npos || std::string_view(",:]}").find(rest[next]) != rest.npos;
    const bool is_escaped = rest[0] == '"' && rest[at - 1] == '\\';
    if (ends && !is_escaped && open_quotations == 0)
      return {rest.substr(opening, at - opening), at + size,
              opening > 1 || size > 1 || rest[0] == '`' || rest[at] != rest[0]};
    if (starting(here, {"“", "„", "«"}) > 0) ++open_quotations;
    if (starting(here, {"”", "»"}) > 0) --open_quotations;
  }
  return {};
}

}  // namespace

std::string shortened(std::string_view text) {
  if (text.size() <= longest_example) return std::string(text);
  std::size_t end = longest_example;
  while (end > 0 && (text[end] & 0xc0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string in_straight_quotes(std::string_view value) {
  const Meant meant = meant_by(value);
  const std::string text = shortened(meant.text);
  const std::string quoted = has_escapes(value, meant) ? with_escapes(text) : in_quotes(text);
  return meant.comment.empty() ? quoted : quoted + "  # " + std::string(meant.comment);
}

std::string with_straight_brackets(std::string_view line) {
  std::string straight;
  bool may_begin = false;  // a value or a name within brackets
  for (std::size_t at = 0; at < line.size();) {
    const InBrackets quoted = may_begin ? quoted_in_brackets(line.substr(at)) : InBrackets{};
    if (quoted.size > 0) {
      straight += quoted.is_smart ? in_quotes(std::string(quoted.text))
                                  : std::string(line.substr(at, quoted.size));
      at += quoted.size;
      may_begin = false;
      continue;
    }
    const char c = line[at++];
    straight += c;
    const bool stays = may_begin && (c == ' ' || c == '\t');
    may_begin = stays || std::string_view("{[,:").find(c) != std::string_view::npos;
  }
  return straight;
}

bool ends_in_lone_quote(std::string_view value) {
  if (!value.ends_with('"') || std::count(value.begin(), value.end(), '"') % 2 == 0) return false;
  return value.size() < 2 || value[value.size() - 2] < '0' || value[value.size() - 2] > '9';
}

bool needs_quotes(std::string_view value) {
  if (value.empty()) return false;
  if (std::string_view("\"'[]{}&*!|>%@`#,").find(value[0]) != std::string_view::npos) return true;
  if (starting(value, doubles) > 0 || starting(value, singles) > 0) return true;
  if (value.starts_with("- ") || value.starts_with("? ") || value.ends_with(':')) return true;
  return value.find(": ") != std::string_view::npos || value.find(" #") != std::string_view::npos;
}

std::size_t opening_smart_quote(std::string_view text) {
  if (text.empty() || (text.front() & 0x80) == 0) return 0;
  return starting(text, {"“", "„", "”", "‘", "‚", "’", "«", "»", "‹", "›", "「", "『"});
}

std::size_t closing_smart_quote(std::string_view text) {
  if (text.empty() || (text.back() & 0x80) == 0) return 0;
  for (const std::string_view quote : {"”", "“", "’", "‘", "»", "«", "›", "‹", "」", "』"})
    if (text.ends_with(quote)) return quote.size();
  return 0;
}

}  // namespace pliego::yaml
