#include "base/spoiled_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "base/windows_1252.h"

namespace pliego {
namespace {

constexpr char32_t none = 0;  // before the first character and behind the last one

bool is_letter(char32_t c) { return c != none && u_isalpha(static_cast<UChar32>(c)); }
bool is_capital(char32_t c) { return c != none && u_isupper(static_cast<UChar32>(c)); }
bool is_small(char32_t c) { return c != none && u_islower(static_cast<UChar32>(c)); }

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? next_code_point(text, &at) : none;
}

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return none;
  std::size_t begin = at - 1;
  while (begin > 0 && (text[begin] & 0xC0) == 0x80) --begin;
  return character_at(text, begin);
}

// Between blanks, at most so many bytes to each side.
std::string word_around(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t widest = 40;
  const std::size_t first = begin > widest ? begin - widest : 0;
  const std::size_t last = std::min(text.size(), end + widest);
  while (begin > first && !is_blank(text[begin - 1])) --begin;
  while (end < last && !is_blank(text[end])) ++end;
  while (begin < end && (text[begin] & 0xC0) == 0x80) ++begin;
  while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
  return std::string(text.substr(begin, end - begin));
}

// A character whose bytes stand in the text as characters of Windows-1252.
struct Misread {
  std::size_t end = 0;     // of those
  char32_t character = 0;  // what they were
  char32_t lead = 0, last = 0;
  int other_than_closing = 0;  // how many behind the lead end no word in any writing
};

// What may end or follow a word behind a letter with an accent.
bool is_closing(char32_t c) {
  constexpr std::array all = std::to_array<char32_t>(
      {0x2019, 0x201D, 0x2026, 0x2013, 0x2014, 0x2122, 0x203A, 0xA0, 0xAD, 0xAE, 0xA9, 0xBB, 0xB0});
  return std::find(all.begin(), all.end(), c) != all.end();
}

std::size_t bytes_led_by(unsigned char byte) {
  if (byte >= 0xC2 && byte < 0xE0) return 2;
  if (byte >= 0xE0 && byte < 0xF0) return 3;
  return byte >= 0xF0 && byte < 0xF5 ? 4 : 0;
}

std::optional<Misread> misread_at(std::string_view text, std::size_t at) {
  Misread found;
  std::string bytes;
  std::size_t size = 1;
  while (bytes.size() < size) {
    if (at >= text.size()) return std::nullopt;
    const char32_t c = next_code_point(text, &at);
    const auto byte = windows_1252_byte(c);
    if (!byte) return std::nullopt;
    if (bytes.empty()) {
      size = bytes_led_by(*byte);
      found.lead = c;
    } else if (!is_closing(c)) {
      ++found.other_than_closing;
    }
    bytes += static_cast<char>(*byte);
    found.last = c;
  }
  std::size_t read = 0;
  found.character = size == 0 ? bad_code_point : next_code_point(bytes, &read);
  if (found.character == bad_code_point || read != size || found.character < 0xA0)
    return std::nullopt;
  found.end = at;
  return found;
}

// Latin letters, what stands between words, emoji: what is misread alone. Of other writings several
// letters stand side by side.
bool stands_alone(char32_t c) {
  return c < 0x240 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2000 && c < 0x2C00) || c >= 0x1F000;
}

bool is_sure(std::string_view text, std::size_t at, const Misread& found) {
  if (misread_at(text, found.end)) return true;
  if (!stands_alone(found.character)) return false;
  if (found.other_than_closing > 0) return true;
  const char32_t before = character_before(text, at), after = character_at(text, found.end);
  if (!is_capital(found.lead)) return is_letter(after);
  // "AMANHÃ”" is a word in capitals; nobody writes "esperaÃ”", and no word begins with Ã.
  const bool begins_none = found.lead == U'Ã' || found.lead == U'Â';
  return is_small(before) || (begins_none && !is_capital(before) && is_letter(after));
}

// "â€" begins all kinds of dashes and quotation marks; of ” the third sign is lost often.
std::optional<Misread> quotation_at(std::string_view text, std::size_t at) {
  constexpr std::string_view begin = "â€";
  if (!text.substr(at).starts_with(begin)) return std::nullopt;
  auto whole = misread_at(text, at);
  if (whole) return whole;
  return Misread{.end = at + begin.size(), .character = U'”', .lead = U'â', .last = U'€'};
}

std::optional<Misread> surely_misread_at(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) != 0xC3) return std::nullopt;  // no lead: À to ÿ
  if (auto quotation = quotation_at(text, at)) return quotation;
  auto found = misread_at(text, at);
  return found && is_sure(text, at, *found) ? found : std::nullopt;
}

// Where one letter was misread, the one beside it was as well.
struct MisreadRun {
  std::size_t begin = 0, end = 0;
};

std::optional<MisreadRun> next_misread(std::string_view text) {
  for (std::size_t at = text.find('\xC3'); at != std::string_view::npos;
       at = text.find('\xC3', at + 1))
    if (const auto found = surely_misread_at(text, at)) return MisreadRun{at, found->end};
  return std::nullopt;
}

Spoiled misread(std::string_view text, const MisreadRun& run) {
  const std::string word = word_around(text, run.begin, run.end);
  return {run.begin, run.end,
          "'" + word + "' seems to be '" + before_wrong_reading(word) + "', saved in a wrong way",
          "Type the word anew, or save the file anew from where its letters were right."};
}

bool is_cased(char32_t c) {
  return c != none && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_CASED);
}

// "example.org?lang=es", "https://example.org/?x": the word before it has what addresses have, or
// the one behind it a sign of equality.
bool is_in_address(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at > 0 && !is_blank(text[at - 1]); --at)
    if (std::string_view("./@:").find(text[at - 1]) != std::string_view::npos) return true;
  while (end < text.size() && !is_blank(text[end]) && text[end] != '=') ++end;
  return end < text.size() && text[end] == '=';
}

constexpr const char* retype =
    "Type the word anew. Where a question ends there, put a blank behind its question mark.";

std::optional<Spoiled> question_at(std::string_view text, std::size_t begin, std::size_t end) {
  const char32_t before = character_before(text, begin), after = character_at(text, end);
  const bool begins_word = begin == 0 || is_blank(text[begin - 1]);
  if (!is_cased(after) || (!is_cased(before) && !begins_word)) return std::nullopt;
  if (is_in_address(text, begin, end)) return std::nullopt;
  return Spoiled{begin, end,
                 "'" + word_around(text, begin, end) +
                     "' has a question mark in the place of a letter, which was lost when a file "
                     "was saved",
                 retype};
}

// Words of another writing in a file that could not hold any of its letters: "???? ????".
bool is_word_of_questions(std::string_view text, std::size_t begin, std::size_t end) {
  return end - begin >= 2 && (begin == 0 || is_blank(text[begin - 1])) &&
         (end == text.size() || is_blank(text[end]));
}

std::optional<Spoiled> find_question(std::string_view text) {
  std::optional<Spoiled> lost_word;
  for (std::size_t at = text.find('?'); at != std::string_view::npos; at = text.find('?', at)) {
    const std::size_t begin = at;
    at = std::min(text.find_first_not_of('?', at), text.size());
    if (auto found = question_at(text, begin, at)) return found;
    if (!is_word_of_questions(text, begin, at)) continue;
    if (lost_word) return lost_word;
    lost_word =
        Spoiled{begin, at,
                "There are question marks in the place of words, whose letters were lost "
                "when a file was saved",
                "Type the words anew, or save the file anew from where its letters were right."};
  }
  return std::nullopt;
}

std::optional<Spoiled> find_replacement(std::string_view text) {
  constexpr std::string_view replacement = "\uFFFD";
  const std::size_t at = text.find(replacement);
  if (at == std::string_view::npos) return std::nullopt;
  const std::size_t end = at + replacement.size();
  return Spoiled{at, end, "In '" + word_around(text, at, end) + "' a letter was lost",
                 "A program has taken it for another: type the word anew."};
}

bool is_digit(char c, bool hexadecimal) {
  return (c >= '0' && c <= '9') ||
         (hexadecimal && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
}

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c, false);
}

// Behind the last of an entity's signs before its semicolon; 0 where text[at] == '&' begins none.
std::size_t entity_end(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 32;
  const std::size_t last = std::min(text.size(), at + longest);
  const bool numbered = at + 1 < text.size() && text[at + 1] == '#';
  const bool hexadecimal =
      numbered && at + 2 < text.size() && (text[at + 2] == 'x' || text[at + 2] == 'X');
  const std::size_t begin = at + 1 + (numbered ? 1 : 0) + (hexadecimal ? 1 : 0);
  std::size_t end = begin;
  while (end < last && (numbered ? is_digit(text[end], hexadecimal) : is_name(text[end]))) ++end;
  const bool is_long_enough =
      numbered ? end > begin : end > begin + 1 && !is_digit(text[begin], false);
  return is_long_enough && end < text.size() && text[end] == ';' ? end : 0;
}

}  // namespace

std::optional<Spoiled> find_lost_letter(std::string_view text) {
  if (auto found = find_replacement(text)) return found;
  if (const auto run = next_misread(text)) return misread(text, *run);
  return find_question(text);
}

std::string before_wrong_reading(std::string_view text) {
  std::string right;
  bool any = false, beside = false;
  for (std::size_t at = 0; at < text.size();) {
    auto found = surely_misread_at(text, at);
    if (!found && beside) found = misread_at(text, at);
    beside = found.has_value();
    any = any || beside;
    std::size_t end = at;
    const char32_t c = found ? found->character : next_code_point(text, &end);
    right += c == bad_code_point ? std::string(text.substr(at, end - at)) : encode_utf8(c);
    at = found ? found->end : end;
  }
  return any ? right : std::string();
}

std::optional<Spoiled> find_entity(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('&', from); at != std::string_view::npos;
       at = text.find('&', at + 1)) {
    const std::size_t end = entity_end(text, at);
    if (end == 0) continue;
    return Spoiled{at, end + 1,
                   "'" + std::string(text.substr(at, end + 1 - at)) + "' is printed as it is typed",
                   "Write the character itself, such as & or é."};
  }
  return std::nullopt;
}

}  // namespace pliego
