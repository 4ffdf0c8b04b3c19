#include "resolve/text_as_read.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"
#include "resolve/inline_pieces.h"

namespace pliego::resolve {

namespace {

constexpr char32_t zero_width_space = 0x200B;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

// The pattern, byte for byte, as one line whose only marks are those of markup.
std::string one_line(std::string_view pattern) {
  std::string line(pattern);
  int depth = 0;  // odd: between braces that hold a name or keys
  for (char& c : line) {
    const bool opens = c == '{', closes = c == '}';
    depth += opens;
    if (opens || closes || depth % 2 == 1) c = masked;
    if (closes && depth > 0) --depth;
    if (c == '_' || c == '\n' || c == '\r') c = ' ';  // ICU would take a blank for a letter
  }
  return line;
}

bool parts_words_of(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

// What is left of a text, one code point after the other.
class Visible {
 public:
  // The code point at [begin, end) of `text`; `next` is the one after it, 0 at the end.
  bool shows(char32_t c, char32_t next) {
    if (c == zero_width_space) return parts_words_of(last_) && parts_words_of(next);
    if (c != bad_code_point &&
        u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
      return false;
    last_ = c;
    return true;
  }

 private:
  char32_t last_ = 0;
};

template <class Keep>
void each_visible(std::string_view text, const Keep& keep) {
  Visible visible;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, &at);
    std::size_t behind = at;
    const char32_t next = at < text.size() ? next_code_point(text, &behind) : 0;
    if (visible.shows(c, next)) keep(begin, at);
  }
}

// A letter or a digit ends before and begins at `at`: no name begins or ends there.
bool is_inside_word(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  const auto is_part = [](char c) {
    return (c & 0x80) != 0 || u_isalnum(static_cast<unsigned char>(c));
  };
  return is_part(text[at - 1]) && is_part(text[at]);
}

}  // namespace

std::pair<std::size_t, std::size_t> TextAsRead::in_pattern(std::size_t begin,
                                                           std::size_t end) const {
  if (at.empty()) return {0, 0};
  const std::size_t last = std::clamp<std::size_t>(end, 1, at.size()) - 1;
  const std::size_t first = std::min(begin, last);
  return {at[first], at[last] + 1};
}

TextAsRead text_as_read(std::string_view pattern) {
  const std::string line = one_line(pattern);
  TextAsRead marked;
  for (const InlinePiece& piece : inline_pieces(line).pieces) {
    marked.text += piece.text;
    for (std::size_t i = 0; i < piece.text.size(); ++i) marked.at.push_back(piece.at + i);
  }
  if (is_ascii(marked.text)) return marked;
  TextAsRead read;
  each_visible(marked.text, [&](std::size_t begin, std::size_t end) {
    read.text.append(marked.text, begin, end - begin);
    read.at.insert(read.at.end(), marked.at.begin() + static_cast<std::ptrdiff_t>(begin),
                   marked.at.begin() + static_cast<std::ptrdiff_t>(end));
  });
  return read;
}

std::string without_invisible(std::string_view text) {
  std::string visible;
  each_visible(text, [&](std::size_t begin, std::size_t end) {
    visible.append(text.substr(begin, end - begin));
  });
  return visible;
}

void mask_name(TextAsRead& read, std::string_view name) {
  std::string& text = read.text;
  if (name.empty()) return;
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if (is_inside_word(text, at) || is_inside_word(text, end)) continue;
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(at),
              text.begin() + static_cast<std::ptrdiff_t>(end), masked);
  }
}

}  // namespace pliego::resolve
