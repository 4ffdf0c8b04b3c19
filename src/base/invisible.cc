#include "base/invisible.h"

#include <algorithm>

#include "base/utf8.h"

namespace pliego {
namespace {

constexpr int most_blanks = 12;  // one after the other

// White_Space of Unicode and what looks like it: Hangul fillers, the empty Braille pattern.
bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0x115F ||
         c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Without a width: what only says something about its neighbours.
bool is_mark_of_writing(char32_t c) {
  return c == 0xAD || c == 0x034F || c == 0x061C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x180B && c <= 0x180E) ||
         (c >= 0xFE00 && c <= 0xFE0F);
}

// Most bytes of most texts: every text that is read is looked at.
bool is_plain_letter(char byte) { return byte > ' ' && byte < 0x7f; }

struct Kind {
  char32_t first, last;
  const char* what;
  const char* advice;
};

constexpr Kind refused[] = {
    {0x2028, 0x2029, "There is a line break that can't be seen in the text",
     "Delete it, and put a blank there, or use another item for what follows."},
    {0x202A, 0x202E,
     "There is a mark in the text that turns the direction of letters and can't be seen",
     "Delete it: Pliego sets the direction of numbers and addresses itself."},
    {0x2066, 0x206F,
     "There is a mark in the text that turns the direction of letters and can't be seen",
     "Delete it: Pliego sets the direction of numbers and addresses itself."},
    {0xFEFF, 0xFEFF,
     "There is a mark in the text that can't be seen, from the start of another file",
     "Delete it: type the words on both sides of it anew."},
    {0xFFF9, 0xFFFB, "There is a mark of notes between lines in the text, which can't be seen",
     "Delete it: type the words on both sides of it anew."},
};

const Kind* kind_of(char32_t c) {
  for (const Kind& kind : refused)
    if (c >= kind.first && c <= kind.last) return &kind;
  return nullptr;
}

}  // namespace

std::optional<Invisible> find_invisible(std::string_view utf8) {
  bool says_something = false, has_other_blank = false;
  int blanks = 0;
  std::size_t run_begin = 0;
  const std::size_t end = utf8.size() - blank_end(utf8);
  for (std::size_t at = 0; at < utf8.size();) {
    if (is_plain_letter(utf8[at])) {
      says_something = true, blanks = 0, ++at;
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = next_code_point(utf8, &at);
    if (const Kind* kind = kind_of(c)) return Invisible{begin, kind->what, kind->advice};
    if (is_mark_of_writing(c)) {
      has_other_blank = true;
      continue;
    }
    if (!is_blank(c)) {
      says_something = true, blanks = 0;
      continue;
    }
    if (c != ' ' && c != '\n' && c != '\t') has_other_blank = true;
    const bool counts = c != ' ' && c != '\n' && c != '\t';  // those become one
    if (blanks == 0) run_begin = begin;
    blanks += counts ? 1 : 0;
    if (blanks > most_blanks && begin < end)
      return Invisible{
          run_begin,
          "There are more than " + std::to_string(most_blanks) +
              " blanks one after the other in the text",
          "Leave one. Blanks don't set words below each other on a page; a table does."};
  }
  if (!says_something && has_other_blank)
    return Invisible{0, "The text has nothing but blanks and marks that can't be seen",
                     "Write words, or delete the line."};
  return std::nullopt;
}

std::size_t blank_end(std::string_view utf8) {
  std::size_t end = 0;  // behind the last letter
  for (std::size_t at = 0; at < utf8.size();) {
    if (is_plain_letter(utf8[at])) {
      end = ++at;
      continue;
    }
    const char32_t c = next_code_point(utf8, &at);
    if (!is_blank(c) && !is_mark_of_writing(c)) end = at;
  }
  // What ends in marks of its own, such as a joined letter, keeps them.
  std::size_t at = end;
  while (at < utf8.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(utf8, &next);
    if (is_blank(c)) break;
    at = next;
  }
  if (at == utf8.size()) return 0;
  return utf8.size() - at;
}

std::string_view without_hidden_end(std::string_view utf8) {
  const std::string_view kept = utf8.substr(0, utf8.size() - blank_end(utf8));
  const std::string_view end = utf8.substr(kept.size());
  return kept.empty() || std::all_of(end.begin(), end.end(), is_ascii) ? utf8 : kept;
}

}  // namespace pliego
