#include "translate/exchange_text.h"

#include <algorithm>
#include <sstream>

#include "base/ascii.h"
#include "base/sha256.h"
#include "resolve/composed.h"

namespace pliego::translate {

namespace {

constexpr std::string_view mark_word = "pliego-export ";
constexpr std::string_view mark_begin = "pliego-";
constexpr std::size_t digits = 16;

std::string short_hash(std::string_view text) { return sha256_hex(text).substr(0, digits); }

bool is_hash(std::string_view text) {
  return text.size() == digits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// Bytes of a space that keeps its line together (U+00A0, U+202F); 0 where there is none.
std::size_t no_break_space_at(std::string_view text, std::size_t at) {
  for (const std::string_view space : {"\u00A0", "\u202F"})
    if (text.substr(at, space.size()) == space) return space.size();
  return 0;
}

std::string with_plain_spaces(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = no_break_space_at(text, at);
    plain += space > 0 ? ' ' : text[at];
    at += std::max<std::size_t>(space, 1);
  }
  return plain;
}

std::string plain_tag(std::string_view tag) {
  std::string plain = ascii_small(tag);
  std::replace(plain.begin(), plain.end(), '_', '-');
  return plain;
}

// A country is two letters or three digits behind the language (BCP 47, 2.2.4).
std::string without_country(const std::string& tag) {
  std::string rest;
  for (std::size_t at = 0; at < tag.size();) {
    const std::size_t end = std::min(tag.find('-', at), tag.size());
    const std::string_view part = std::string_view(tag).substr(at, end - at);
    const bool is_number = part.find_first_not_of("0123456789") == std::string_view::npos;
    const bool is_country = at > 0 && (part.size() == 2 || (part.size() == 3 && is_number));
    if (!is_country) rest.append(rest.empty() ? "" : "-").append(part);
    at = end + 1;
  }
  return rest;
}

// Notes on one line from the first mark on. Programs wrap lines behind hyphens too, which ids and
// the mark have inside of words.
std::string unwrapped(std::string_view notes) {
  const std::size_t begin = notes.find(mark_begin);
  if (begin == std::string_view::npos) return {};
  std::string text;
  for (const char c : collapsed(notes.substr(begin)))
    if (c != ' ' || !text.ends_with('-')) text += c;
  return text;
}

// Behind the mark's word: "es/palm-card:title 5f1c0a… 0b2d4e…".
std::optional<ExportMark> mark_at(std::string_view text) {
  std::istringstream words{std::string(text.substr(0, 1000))};
  ExportMark mark;
  if (!(words >> mark.key >> mark.source >> mark.target)) return std::nullopt;
  const std::size_t slash = mark.key.find('/');
  if (slash == std::string::npos) return std::nullopt;
  mark.folder = mark.key.substr(0, slash);
  mark.key.erase(0, slash + 1);
  mark.target.resize(std::min(mark.target.size(), digits));  // a converter's comment may go on
  if (!is_hash(mark.source) || !is_hash(mark.target)) return std::nullopt;
  return mark;
}

}  // namespace

std::string key_of(const Unit& unit) { return unit.file + ":" + unit.id; }

std::string trimmed(std::string_view text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  return std::string(text);
}

std::string as_compared(std::string_view text) {
  return collapsed(with_plain_spaces(resolve::composed(text)));
}

bool same_words(std::string_view now, std::string_view before) {
  const std::string ours = collapsed(resolve::composed(now));
  const std::string theirs = collapsed(resolve::composed(before));
  std::size_t at = 0, other = 0;
  while (at < ours.size() && other < theirs.size()) {
    const std::size_t fixed = no_break_space_at(theirs, other);
    if (ours[at] == ' ' && fixed > 0) {
      ++at, other += fixed;
    } else if (ours[at] == theirs[other]) {
      ++at, ++other;
    } else {
      return false;
    }
  }
  return at == ours.size() && other == theirs.size();
}

// Files of earlier versions have the hash of other forms.
bool is_source_of(const ExportMark& mark, std::string_view source) {
  return !mark.source.empty() && (short_hash(as_compared(source)) == mark.source ||
                                  short_hash(collapsed(source)) == mark.source);
}

bool is_target_of(const ExportMark& mark, std::string_view target) {
  return !mark.target.empty() && (short_hash(as_compared(target)) == mark.target ||
                                  short_hash(trimmed(target)) == mark.target);
}

std::string mark_note(const Unit& unit, const UnitList& list) {
  return std::string(mark_word) + list.target_folder + "/" + key_of(unit) + " " +
         short_hash(as_compared(unit.source)) + " " + short_hash(as_compared(unit.target));
}

std::optional<ExportMark> find_mark(std::string_view notes) {
  const std::string text = unwrapped(notes);
  for (std::size_t at = text.find(mark_word); at != std::string::npos;
       at = text.find(mark_word, at + 1)) {
    if (const auto mark = mark_at(std::string_view(text).substr(at + mark_word.size())))
      return mark;
  }
  return std::nullopt;
}

bool says_same(std::string_view remarks) {
  while (!remarks.empty()) {
    const std::size_t end = std::min(remarks.find('\n'), remarks.size());
    const std::string line = plain_tag(collapsed(remarks.substr(0, end)));
    const bool whole = line.size() < 5 || line[4] < 'a' || line[4] > 'z';
    if (line.starts_with("same") && whole) return true;
    remarks.remove_prefix(std::min(end + 1, remarks.size()));
  }
  return false;
}

bool same_language(std::string_view left, std::string_view right) {
  std::string one = plain_tag(left), other = plain_tag(right);
  if (one.empty() || other.empty()) return false;
  if (one.size() > other.size()) std::swap(one, other);
  return one == other || other.starts_with(one + "-");
}

bool differ_by_country(std::string_view left, std::string_view right) {
  return without_country(plain_tag(left)) == without_country(plain_tag(right));
}

}  // namespace pliego::translate
