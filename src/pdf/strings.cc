#include "pdf/strings.h"

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

}  // namespace pliego::pdf
