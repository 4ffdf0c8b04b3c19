#include "packet/spreadsheet_text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/utf8.h"
#include "base/windows_1252.h"

namespace pliego::packet {

namespace {

std::string from_utf16(std::string_view bytes) {
  const bool big = bytes.starts_with('\xFE');
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
  };
  std::string text;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    const bool high = c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size();
    const char32_t low = high ? unit(at + 2) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    }
    text += c >= 0xD800 && c < 0xE000 ? "\uFFFD" : encode_utf8(c);
  }
  return text;
}

void tell_windows(const std::string& file, std::string_view bytes, Diagnostics& diagnostics) {
  int line = 1;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view first = bytes.substr(0, end);
    if (first.ends_with('\r')) first.remove_suffix(1);
    if (!is_utf8(first)) {
      Place place;
      place.file = file;
      place.line = line;
      diagnostics.note(
          "csv-encoding", std::move(place),
          "The list was read as Excel for Windows saves a plain CSV file. The first line "
          "with a letter that may be another: " +
              from_windows_1252(first),
          "If it is wrong here, save the list as “CSV UTF-8”.");
      return;
    }
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++line;
  }
}

// Windows-1252 has no two signs side by side in a name that are one letter in UTF-8: where there is
// such a letter, a byte that is none is a fault, and read as Windows has it all others were wrong.
bool has_utf8_letters(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();)
    if (const char32_t c = next_code_point(bytes, &at); c >= 0x80 && c != bad_code_point)
      return true;
  return false;
}

std::string in_utf8(const std::string& file, std::string_view bytes, Diagnostics& diagnostics) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return from_utf16(bytes);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const bool is_as_it_is = is_utf8(bytes) || bytes.find('\0') != std::string_view::npos;
  if (is_as_it_is || has_utf8_letters(bytes))
    return std::string(bytes);  // faults are parse_csv()'s
  tell_windows(file, bytes, diagnostics);
  return from_windows_1252(bytes);
}

// "name;language;organization": the first line that has more than separators.
std::string_view first_line(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.find_first_not_of(",;\t\r ") != std::string_view::npos) return line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

// How often `separator` stands in the line outside of quotes.
int count(std::string_view line, char separator) {
  bool quoted = false;
  int found = 0;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (c == separator && !quoted) ++found;
  }
  return found;
}

// The separator that Excel writes down, and takes from there, in a line that stays, empty; 0 where
// there is none.
char take_hint(std::string& text) {
  if (text.size() < 5 || !text.starts_with("sep=")) return 0;
  const char hint = text[4];
  const std::size_t end = text.find('\n');
  if (std::string_view(",;\t").find(hint) == std::string_view::npos || end > 6) return 0;
  text.erase(0, std::min(end, text.size()));
  return hint;
}

// As programs for the Macintosh end lines. A line end within a cell is in quotes, and may be
// another.
void end_lines_with_lf(std::string& text) {
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (quoted || (text[at] != '\r' && text[at] != '\n')) continue;
    const bool is_cr = text[at] == '\r' && text.compare(at, 2, "\r\n") != 0;
    if (is_cr) std::replace(text.begin(), text.end(), '\r', '\n');
    return;
  }
}

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)); }
bool is_capital(char32_t c) { return u_isupper(static_cast<UChar32>(c)); }
bool is_small(char32_t c) { return u_islower(static_cast<UChar32>(c)); }

bool is_vowel(char32_t c) {
  return std::u32string_view(U"aeiouyáéíóúàèìòùâêîôûäëïöüãõå").find(c) != std::u32string_view::npos;
}

// "’" in "Mar’a": behind a consonant within a word, and no ending such as "Robert’s", nor an
// article of another language ("dell’Arte").
bool is_odd_apostrophe(const std::u32string& text, std::size_t at) {
  std::size_t begin = at, end = at + 1;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  while (end < text.size() && is_letter(text[end])) ++end;
  const std::u32string before = text.substr(begin, at - begin),
                       after = text.substr(at + 1, end - at - 1);
  if (before.size() < 2 || after.empty()) return false;
  if (!is_small(before.back()) || is_vowel(before.back()) || !is_small(after.front())) return false;
  for (const std::u32string_view ending : {U"s", U"t", U"d", U"re", U"ll", U"ve", U"m"})
    if (after == ending) return false;
  for (const std::u32string_view article : {U"dell", U"nell", U"all", U"sull", U"dall", U"sant"})
    if (before.size() >= article.size() && before.ends_with(article.substr(1))) return false;
  return true;
}

// A sign of Windows-1252 where no name has it, and Mac OS Roman has a letter: within a word, or a
// capital behind a small letter.
bool is_mac_sign(const std::u32string& text, std::size_t at) {
  const char32_t c = text[at], before = at > 0 ? text[at - 1] : U' ';
  const char32_t after = at + 1 < text.size() ? text[at + 1] : U' ';
  if (c == U'ƒ') return true;
  if (!is_letter(before)) return false;
  if (c == U'’') return is_odd_apostrophe(text, at);
  if (c == U'‡') return true;
  if (std::u32string_view(U"€‚„…†ˆ‰‹‘“”•–—˜™›").find(c) != std::u32string_view::npos)
    return is_small(after) || (c != U'–' && c != U'—' && is_capital(before) && is_capital(after));
  if (std::u32string_view(U"ŠŒŽŸ").find(c) != std::u32string_view::npos)
    return is_small(before) || is_small(after);
  return c == U'œ' && is_capital(before) && is_capital(after);
}

}  // namespace

std::string as_macintosh(std::string_view text) {
  std::u32string letters;
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    letters += next_code_point(text, &at);
    const auto byte = windows_1252_byte(letters.back());
    if (!byte) return {};
    bytes += static_cast<char>(*byte);
  }
  bool is_mac = false;
  for (std::size_t i = 0; i < letters.size() && !is_mac; ++i) is_mac = is_mac_sign(letters, i);
  if (!is_mac) return {};
  const icu::UnicodeString read(bytes.data(), static_cast<int32_t>(bytes.size()), "macintosh");
  std::string right;
  read.toUTF8String(right);
  return right;
}

SpreadsheetText spreadsheet_text(const std::string& file, std::string_view bytes,
                                 Diagnostics& diagnostics) {
  SpreadsheetText found;
  found.text = in_utf8(file, bytes, diagnostics);
  end_lines_with_lf(found.text);
  const char hint = take_hint(found.text);
  const std::string_view head = first_line(found.text);
  int kinds = 0;
  for (const char separator : {',', ';', '\t'}) {
    if (count(head, separator) == 0) continue;
    ++kinds;
    found.separator = separator;
  }
  if (hint != 0) found.separator = hint;
  if (kinds < 2 || hint != 0) return found;
  Place place;
  place.file = file;
  place.line = 1;
  diagnostics.error("csv-syntax", std::move(place),
                    "The first line has commas and other marks between its columns, so that it is "
                    "not known where a column ends.",
                    "Put commas between the columns: name,language,organization");
  return found;
}

}  // namespace pliego::packet
