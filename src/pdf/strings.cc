#include "pdf/strings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"

namespace pliego::pdf {
namespace {

constexpr char hex_digits[] = "0123456789ABCDEF";

void append_hex(std::string& to, unsigned unit) {
  for (int shift = 12; shift >= 0; shift -= 4) to += hex_digits[(unit >> shift) & 15];
}

char32_t next(std::string_view utf8, std::size_t& at) {
  const char32_t c = next_code_point(utf8, &at);
  return c == bad_code_point ? 0xFFFD : c;
}

template <class Append>
void each_utf16_unit(std::string_view utf8, const Append& append) {
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next(utf8, at);
    if (c < 0x10000) {
      append(static_cast<unsigned>(c));
    } else {
      append(0xD800 + static_cast<unsigned>((c - 0x10000) >> 10));
      append(0xDC00 + static_cast<unsigned>((c - 0x10000) & 0x3FF));
    }
  }
}

bool same_in_latin1(char32_t c) {
  return (c >= 0x20 && c <= 0x7E) || (c >= 0xA1 && c <= 0xFF && c != 0xAD);
}

enum class CharKind : unsigned char { regular, white, delimiter };

// By byte (7.2.2, tables 1 and 2).
constexpr auto char_kinds = [] {
  std::array<CharKind, 256> kinds{};
  for (const char c : {'\0', '\t', '\n', '\f', '\r', ' '})
    kinds[static_cast<unsigned char>(c)] = CharKind::white;
  for (const char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'})
    kinds[static_cast<unsigned char>(c)] = CharKind::delimiter;
  return kinds;
}();

CharKind kind_of(char c) { return char_kinds[static_cast<unsigned char>(c)]; }

// One past the literal string that begins at `at` (7.3.4.2).
std::size_t end_of_literal(std::string_view value, std::size_t at) {
  int depth = 0;
  for (; at < value.size(); ++at) {
    if (value[at] == '\\') {
      ++at;
    } else if (value[at] == '(') {
      ++depth;
    } else if (value[at] == ')' && --depth == 0) {
      return at + 1;
    }
  }
  return value.size();
}

}  // namespace

std::optional<std::string> doc_encoded(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next(utf8, at);
    if (!same_in_latin1(c)) return std::nullopt;
    out += static_cast<char>(c);
  }
  if (out.starts_with("\xFE\xFF") || out.starts_with("\xEF\xBB\xBF")) return std::nullopt;
  return out;
}

std::string utf16_with_mark(std::string_view utf8) {
  std::string out = "\xFE\xFF";
  each_utf16_unit(utf8, [&](unsigned unit) {
    out += static_cast<char>(unit >> 8);
    out += static_cast<char>(unit & 0xFF);
  });
  return out;
}

void append_utf16_hex(std::string& to, std::string_view utf8) {
  each_utf16_unit(utf8, [&](unsigned unit) { append_hex(to, unit); });
}

std::string text_token(std::string_view utf8) {
  const auto simple = doc_encoded(utf8);
  if (!simple) {
    std::string out = "<FEFF";
    append_utf16_hex(out, utf8);
    return out + '>';
  }
  std::string out = "(";
  for (const char c : *simple) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out + ')';
}

void append_number(std::string& to, double value, int decimals) {
  static constexpr long long powers[] = {1, 10, 100, 1000, 10000, 100000};
  const long long scale = powers[decimals];
  long long scaled = std::llround(value * static_cast<double>(scale));
  if (scaled < 0) to += '-', scaled = -scaled;
  char digits[24];
  const auto put = [&](long long n) {
    to.append(digits, std::to_chars(digits, digits + sizeof digits, n).ptr);
  };
  const long long fraction = scaled % scale;
  if (scaled >= scale || fraction == 0) put(scaled / scale);
  if (fraction == 0) return;
  to += '.';
  for (long long place = scale / 10; place > fraction; place /= 10) to += '0';
  put(fraction);
  while (to.back() == '0') to.pop_back();
}

void append_compact(std::string& to, std::string_view value) {
  const std::size_t before = to.size();
  to.resize(before + value.size());
  char* out = to.data() + before;
  bool after_regular = false;  // what was last written of the value
  for (std::size_t at = 0; at < value.size();) {
    const char c = value[at];
    const CharKind kind = kind_of(c);
    if (kind == CharKind::white) {
      while (at < value.size() && kind_of(value[at]) == CharKind::white) ++at;
      const bool parts =
          after_regular && at < value.size() && kind_of(value[at]) == CharKind::regular;
      if (parts) *out++ = ' ';
      continue;
    }
    after_regular = kind == CharKind::regular;
    if (c == '(') {
      const std::string_view literal = value.substr(at, end_of_literal(value, at) - at);
      out = std::copy(literal.begin(), literal.end(), out);
      at += literal.size();
    } else {
      *out++ = c;
      ++at;
    }
  }
  to.resize(static_cast<std::size_t>(out - to.data()));
}

}  // namespace pliego::pdf
