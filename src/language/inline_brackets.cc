#include "language/inline_brackets.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace pliego::language {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A scheme (RFC 3986, 3.1) of two letters and more, and its colon.
bool has_scheme(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos || colon < 2 || !is_letter(address[0])) return false;
  return std::all_of(
      address.begin(), address.begin() + static_cast<std::ptrdiff_t>(colon),
      [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; });
}

bool is_mail_address(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == text.size()) return false;
  const auto plain = [](char c) {
    return is_letter(c) || is_digit(c) ||
           std::string_view(".!#$%&'*+/=?^_`{|}~-@").find(c) != std::string_view::npos;
  };
  return text.find('@', at + 1) == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), plain);
}

// The elements of HTML (WHATWG, 4.1 to 4.13) that people use for text, and those of XLIFF 1.2.
constexpr std::array tag_names = std::to_array<std::string_view>(
    {"a",      "abbr", "b",      "big",    "blockquote", "body", "bpt", "br",    "bx",
     "center", "cite", "code",   "dd",     "del",        "div",  "dl",  "dt",    "em",
     "ept",    "ex",   "font",   "g",      "h1",         "h2",   "h3",  "h4",    "h5",
     "h6",     "hr",   "html",   "i",      "img",        "ins",  "it",  "kbd",   "li",
     "mark",   "mrk",  "ol",     "p",      "ph",         "pre",  "q",   "s",     "script",
     "small",  "span", "strike", "strong", "style",      "sub",  "sup", "table", "tbody",
     "td",     "th",   "thead",  "tr",     "tt",         "u",    "ul",  "wbr",   "x"});

// "br", "BR"; and up to three letters with a number, as programs name what they protect: "g1".
bool is_tag_name(std::string_view name) {
  const std::string lower = ascii_small(name);
  if (std::find(tag_names.begin(), tag_names.end(), lower) != tag_names.end()) return true;
  const std::size_t letters = std::min(lower.find_first_of("0123456789"), lower.size());
  return letters > 0 && letters < 4 && letters < lower.size() &&
         lower.find_first_not_of("0123456789", letters) == std::string::npos;
}

std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && is_ascii_punctuation(text[i + 1])) ++i;
    plain += text[i];
  }
  return plain;
}

// Where the bracket that was opened just before line[at] is closed; npos where it is not. Brackets
// within go in pairs, at most 32 deep (as in CommonMark 0.30, 6.3), which keeps the search short.
std::size_t closing_bracket(std::string_view line, std::size_t at) {
  constexpr int deepest = 32;
  int depth = 1;
  for (; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == '(' && ++depth > deepest) {
      break;
    } else if (line[at] == ')' && --depth == 0) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::string_view without_spaces_around(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

bool is_ascii_punctuation(char c) { return c > ' ' && c < 127 && !is_letter(c) && !is_digit(c); }

std::optional<LinkAddress> link_address(std::string_view line, std::size_t at) {
  const std::size_t close = closing_bracket(line, at + 1);
  if (close == std::string_view::npos) return std::nullopt;
  std::string_view inner = without_spaces_around(line.substr(at + 1, close - at - 1));
  if (inner.size() > 1 && inner.starts_with('<') && inner.ends_with('>'))
    inner = inner.substr(1, inner.size() - 2);
  if (inner.find(' ') != std::string_view::npos && !has_scheme(inner)) return std::nullopt;
  return LinkAddress{without_escapes(inner), close + 1};
}

std::optional<LinkAddress> bare_link(std::string_view line, std::size_t at) {
  const std::size_t end = line.find_first_of("<> ", at + 1);
  if (end == std::string_view::npos || line[end] != '>') return std::nullopt;
  const std::string_view inner = line.substr(at + 1, end - at - 1);
  if (!has_scheme(inner) && !is_mail_address(inner)) return std::nullopt;
  return LinkAddress{std::string(inner), end + 1};
}

std::size_t html_end(std::string_view line, std::size_t at) {
  const std::string_view rest = line.substr(at);
  std::size_t begin = 1;
  if (begin < rest.size() && rest[begin] == '/') ++begin;
  std::size_t end = begin;
  while (end < rest.size() && (is_letter(rest[end]) || is_digit(rest[end]))) ++end;
  const bool tag = is_tag_name(rest.substr(begin, end - begin)) &&
                   (end >= rest.size() || rest[end] == ' ' || rest[end] == '/' || rest[end] == '>');
  if (!tag && !rest.starts_with("<!--") && !rest.starts_with("<?")) return 0;
  end = rest.find_first_of("<>", std::max<std::size_t>(end, 1));
  return end != std::string_view::npos && rest[end] == '>' ? at + end + 1 : 0;
}

}  // namespace pliego::language
