#include "content/phone_form.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "content/phone_keys.h"

namespace pliego::content {
namespace {

// The signs of a phone number as it was typed or copied, made the same.

struct PhoneSigns {
  std::string text;   // digits 0-9, "+-.()/,;:=#", spaces, and letters in lower case
  std::string fault;  // completes "'…' ___"; empty: none
};

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

// Full-width and Arabic digits, every kind of dash and space become ASCII. Marks of writing
// direction, which lists of contacts put around a number, go; a soft hyphen or a sign that stands
// in no number is a fault.
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

bool is_small_letter_or_not_ascii(char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; }

constexpr const char* example = "Write digits and hyphens, such as 555-555-0100.";

PhoneReading wrong(std::string fault, std::string hint = example) {
  return {{}, std::move(fault), std::move(hint)};
}

PhoneReading right(std::string printed, std::string dialled) {
  PhoneReading reading;
  reading.phone.printed = std::move(printed);
  reading.phone.dialled = std::move(dialled);
  return reading;
}

void trim_end(std::string_view& text, std::string_view of) {
  const std::size_t last = text.find_last_not_of(of);
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

void trim_start(std::string_view& text, std::string_view of) {
  text.remove_prefix(std::min(text.find_first_not_of(of), text.size()));
}

// What comes between a number and its extension, in the languages of those who write such files.
constexpr std::array<std::string_view, 14> extension_words = {
    "extension", "extensión", "extensio\u0301n", "interno", "anexo", "số máy lẻ",
    "máy lẻ",    "máy nhánh", "poste",           "extn",    "ext",   "int",
    "x",         "#"};

// Takes one of those words off the end; none is there within a longer word.
bool take_extension_word(std::string_view& text) {
  trim_end(text, " .:=");
  for (const std::string_view word : extension_words) {
    if (!text.ends_with(word)) continue;
    const std::string_view before = text.substr(0, text.size() - word.size());
    if (word != "#" && !before.empty() && is_small_letter_or_not_ascii(before.back())) continue;
    text = before;
    return true;
  }
  return false;
}

struct Parts {
  std::string_view number, extension;
};

Parts parted(std::string_view text) {
  std::string_view rest = text;
  trim_end(rest, " )");
  const std::string_view whole = rest;
  while (!rest.empty() && is_ascii_digit(rest.back())) rest.remove_suffix(1);
  const std::string_view digits = whole.substr(rest.size());
  if (digits.empty() || !take_extension_word(rest)) return {text, {}};
  while (take_extension_word(rest)) continue;  // "ext. #12"
  trim_end(rest, " ,;(-");
  return {rest, digits};
}

// The digits, and how many come before each place at which they were parted.
struct Digits {
  std::string all;
  std::vector<std::size_t> parts;
  bool international = false;
};

Digits digits_of(std::string_view number) {
  Digits digits;
  bool parts = false;
  for (const char c : number) {
    if (!is_ascii_digit(c)) {
      digits.international = digits.international || c == '+';
      parts = true;
      continue;
    }
    if (parts && !digits.all.empty()) digits.parts.push_back(digits.all.size());
    parts = false;
    digits.all += c;
  }
  return digits;
}

// N is 2 to 9; a second and third digit of 1 is kept for services such as 911.
bool is_area_or_exchange(std::string_view three) {
  return three[0] >= '2' && !(three[1] == '1' && three[2] == '1');
}

// NANPA, "Toll-free numbers".
bool is_toll_free(std::string_view area) {
  constexpr std::array<std::string_view, 7> areas = {"800", "833", "844", "855",
                                                     "866", "877", "888"};
  return std::find(areas.begin(), areas.end(), area) != areas.end();
}

// A number that is typed in other groups than its country's is likely another country's.
bool is_parted_as_here(const Digits& digits) {
  const std::size_t lead = digits.all.size() - 10;
  return std::all_of(digits.parts.begin(), digits.parts.end(), [&](std::size_t at) {
    return at == lead || at == lead + 3 || at == lead + 6 || at == lead + 8;
  });
}

PhoneReading north_american(const Digits& digits) {
  const std::string ten = digits.all.substr(digits.all.size() - 10);
  const std::string area = ten.substr(0, 3), exchange = ten.substr(3, 3), line = ten.substr(6);
  if (!is_parted_as_here(digits))
    return wrong("is not parted like a number of the United States",
                 "Write it like 555-555-0100, or a number of another country with its + in front, "
                 "such as +52 55 1234 5678.");
  if (!is_area_or_exchange(area)) return wrong("has no area code that exists: " + area);
  if (!is_area_or_exchange(exchange))
    return wrong("has " + exchange + " after its area code, which no number has");
  const std::string printed = area + "-" + exchange + "-" + line;
  return right(is_toll_free(area) ? "1-" + printed : printed, "+1" + ten);
}

PhoneReading international(std::string_view number, const Digits& digits) {
  const std::size_t count = digits.all.size();
  if (digits.all.starts_with('1') && count == 11) return north_american(digits);
  if (number.find("(0)") != std::string_view::npos)
    return wrong("has a zero in brackets that is not dialled after the country's code",
                 "Leave out the (0).");
  if (count < 8 || count > 15 || digits.all[0] == '0' || digits.all[0] == '1')
    return wrong("is no international number",
                 "After the + comes the country's code, such as +52 55 1234 5678.");
  PhoneReading reading;
  reading.phone.dialled = "+" + digits.all;
  reading.phone.printed = "+";
  for (std::size_t at = 0; at < count; ++at) {
    if (std::find(digits.parts.begin(), digits.parts.end(), at) != digits.parts.end())
      reading.phone.printed += ' ';
    reading.phone.printed += digits.all[at];
  }
  return reading;
}

bool is_code(std::string_view three) { return three.substr(1) == "11" || three == "988"; }

PhoneReading number_of(std::string_view number) {
  const Digits digits = digits_of(number);
  const std::string& all = digits.all;
  const std::size_t count = all.size();
  if (digits.international) return international(number, digits);
  if (count == 10 || (count == 11 && all[0] == '1')) return north_american(digits);
  if (count == 3 && is_code(all)) return right(all, all);
  if ((count == 5 || count == 6) && all[0] >= '2') {
    PhoneReading code = right(all, all);
    code.phone.takes_no_calls = true;
    return code;
  }
  if (count == 7) return wrong("lacks its area code");
  if (all.starts_with("011") || all.starts_with("00"))
    return wrong("begins with the digits that are dialled for other countries",
                 "Write + in their place, such as +52 55 1234 5678.");
  return wrong("has " + std::to_string(count) + " digits; a number has ten, with its area code");
}

// "1-800-799-7233 (SAFE)" without what is in brackets behind it.
std::string_view before_remark(std::string_view number) {
  const std::size_t remark = number.rfind('(');
  const bool ends_so = number.ends_with(')') && remark > 0 && remark != std::string_view::npos;
  return ends_so ? number.substr(0, remark) : number;
}

// Letters in the place of digits are told, with the digits where these are sure: many telephones
// show no letters, and a number that is read aloud is dialled wrong.
PhoneReading spelled(std::string_view number) {
  const std::string_view part = before_remark(number);
  const std::string digits = without_letters(part).value_or("");
  const bool is_number = digits.find_first_not_of("0123456789+-./() ") == std::string::npos;
  const PhoneReading meant = number_of(is_number ? digits : "");
  if (!meant.phone.dialled.starts_with('+')) return wrong("is not a phone number");
  return wrong("has letters in it", "Write its digits alone: " + meant.phone.printed + ".");
}

PhoneReading read_number(std::string_view number) {
  trim_start(number, " ");
  trim_end(number, " ");
  if (std::any_of(number.begin(), number.end(), is_small_letter_or_not_ascii))
    return spelled(number);
  const std::size_t plus = number.find('+');
  const bool plus_leads = plus == std::string_view::npos ||
                          (number.find_first_not_of(" (") == plus && number.rfind('+') == plus);
  if (!plus_leads || number.find_first_not_of("0123456789+-./() ") != std::string_view::npos)
    return wrong("is not a phone number");
  return number_of(number);
}

PhoneReading with_extension(PhoneReading reading, std::string_view extension) {
  constexpr std::size_t longest = 7;
  if (!reading.fault.empty() || extension.empty()) return reading;
  if (reading.phone.dialled[0] != '+')
    return wrong("is a code, which has no extension", "Write the code alone.");
  if (extension.size() > longest)
    return wrong("has an extension of " + std::to_string(extension.size()) + " digits",
                 "Write one such as 555-555-0100 ext. 12.");
  reading.phone.extension = extension;
  return reading;
}

}  // namespace

PhoneReading read_phone(std::string_view typed) {
  const PhoneSigns signs = phone_signs(typed);
  if (!signs.fault.empty())
    return wrong(signs.fault,
                 "Delete it and type it anew: digits and hyphens, such as 555-555-0100.");
  std::string_view text = signs.text;
  trim_start(text, " ");
  for (const std::string_view scheme : {"tel:", "sms:"})
    if (text.starts_with(scheme)) text.remove_prefix(scheme.size());
  const Parts parts = parted(text);
  PhoneReading reading = with_extension(read_number(parts.number), parts.extension);
  constexpr int digits_of_two = 17;
  if (!reading.fault.empty() &&
      std::count_if(text.begin(), text.end(), is_ascii_digit) >= digits_of_two)
    reading.hint = "Two numbers are written in brackets: [555-555-0100, 555-555-0101].";
  return reading;
}

PhoneReading read_phone_for_calls(std::string_view typed) {
  PhoneReading reading = read_phone(typed);
  if (reading.phone.takes_no_calls)
    return wrong("has " + std::to_string(reading.phone.printed.size()) +
                     " digits; a number to call has ten, with its area code",
                 "A code of five or six digits is one to text.");
  return reading;
}

PhoneReading read_phone_for_texts(std::string_view typed) {
  PhoneReading reading = read_phone(typed);
  if (!reading.phone.extension.empty())
    return wrong("has an extension, which no text message reaches", "Write the number alone.");
  return reading;
}

}  // namespace pliego::content
