#include "content/phone_signs.h"

#include "base/utf8.h"

namespace pliego::content {

namespace {

bool stands_in(char32_t c, std::u32string_view signs) {
  return signs.find(c) != std::u32string_view::npos;
}

constexpr std::u32string_view dashes =
    U"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30FC\uFE58\uFE63\uFF0D";
constexpr std::u32string_view spaces =
    U" \t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F"
    U"\u3000";
constexpr std::u32string_view stops = U".\u00B7\u2022\u2027\u2024\u30FB\uFF0E";
// Zero-width, and those of Unicode's bidirectional algorithm (UAX #9, 2).
constexpr std::u32string_view unseen =
    U"\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068"
    U"\u2069\uFEFF";

int digit_of(char32_t c) {
  for (const char32_t zero : U"0\u0660\u06F0\uFF10")
    if (zero && c >= zero && c <= zero + 9) return static_cast<int>(c - zero);
  return -1;
}

// Full-width forms of ASCII (Unicode, block FF00) as ASCII.
char32_t narrow(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

// Letters of the words for an extension: Latin, with its accents.
bool is_sign_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c < 0x1F00) ||
         (c >= 0x300 && c < 0x370);
}

std::string lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
  if (c >= 0xC0 && c < 0xDF && c != 0xD7) c += 0x20;
  return encode_utf8(c);
}

// As one sign of PhoneSigns::text; empty for what is left out.
bool add_sign(char32_t typed, std::string& text) {
  if (const int digit = digit_of(typed); digit >= 0) {
    text += static_cast<char>('0' + digit);
  } else if (stands_in(typed, dashes)) {
    text += '-';
  } else if (stands_in(typed, spaces)) {
    text += ' ';
  } else if (stands_in(typed, stops)) {
    text += '.';
  } else if (const char32_t c = narrow(typed); stands_in(c, U"+()[]/,;:=#")) {
    text += c == U'[' ? '(' : c == U']' ? ')' : static_cast<char>(c);
  } else if (is_sign_letter(c)) {
    text += lower(c);
  } else {
    return stands_in(typed, unseen);
  }
  return true;
}

}  // namespace

PhoneSigns phone_signs(std::string_view typed) {
  PhoneSigns signs;
  for (std::size_t at = 0; at < typed.size();) {
    const char32_t c = next_code_point(typed, &at);
    if (c == U'\u00AD') {
      signs.fault = "has a soft hyphen in it, which can't be seen";
    } else if (!add_sign(c, signs.text) && signs.fault.empty()) {
      signs.fault = "has a sign in it that stands in no phone number: " + encode_utf8(c);
    }
  }
  return signs;
}

}  // namespace pliego::content
