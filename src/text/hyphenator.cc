#include "text/hyphenator.h"

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "files/files.h"

namespace pliego::text {
namespace {

constexpr std::size_t max_word_bytes = 64;
constexpr std::size_t min_letters_before = 3, min_letters_after = 3;

struct LowerWord {
  std::string text;                       // the patterns know lower case only
  std::vector<std::size_t> byte_in_word;  // of each character, in the word as written
};

// One character at a time, so that every offset keeps its place.
LowerWord lower_word(std::string_view word) {
  LowerWord lower;
  const auto length = static_cast<std::int32_t>(word.size());
  for (std::int32_t i = 0; i < length;) {
    lower.byte_in_word.push_back(static_cast<std::size_t>(i));
    UChar32 c;
    U8_NEXT_OR_FFFD(word.data(), i, length, c);
    std::array<char, U8_MAX_LENGTH> bytes;
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, u_tolower(c));
    lower.text.append(bytes.data(), static_cast<std::size_t>(size));
  }
  return lower;
}

// In the character set of the patterns: UTF-8, or one with a byte for each character. What that one
// lacks becomes a control character, which no pattern holds.
std::string encode(const std::string& utf8, const HyphenDict& patterns) {
  if (patterns.utf8) return utf8;
  std::string_view name = patterns.cset;
  constexpr std::string_view vendor = "microsoft-";
  if (name.starts_with(vendor)) name.remove_prefix(vendor.size());
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  std::string bytes(utf8.size() + 1, '\0');
  const std::int32_t size =
      text.extract(0, text.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()),
                   std::string(name).c_str());
  bytes.resize(static_cast<std::size_t>(std::max(size, 0)));
  return bytes;
}

// What libhyphen allocates for spellings that change at the hyphen; we take no such points.
struct Replacements {
  char** spelling = nullptr;
  int* position = nullptr;
  int* cut = nullptr;
  std::size_t size;

  explicit Replacements(std::size_t count) : size(count) {}
  Replacements(const Replacements&) = delete;
  Replacements& operator=(const Replacements&) = delete;
  ~Replacements() {
    for (std::size_t i = 0; spelling && i < size; ++i) std::free(spelling[i]);
    std::free(spelling);
    std::free(position);
    std::free(cut);
  }
  bool changes(std::size_t i) const { return spelling && spelling[i]; }
};

}  // namespace

void Hyphenator::Free::operator()(_HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }

Hyphenator::Hyphenator(const std::string& file, std::string_view bytes) {
  // libhyphen reads a stream alone; it only reads, whatever fmemopen() asks for.
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(
      fmemopen(const_cast<char*>(bytes.data()), bytes.size(), "r"), std::fclose);
  if (stream) dictionary_.reset(hnj_hyphen_load_file(stream.get()));
  if (!dictionary_) throw SystemError(file + ": cannot read the hyphenation patterns");
}

std::vector<std::size_t> Hyphenator::points(std::string_view word) const {
  std::vector<std::size_t> points;
  if (word.size() > max_word_bytes) return points;
  const LowerWord lower = lower_word(word);
  const std::size_t letters = lower.byte_in_word.size();
  if (letters < min_letters_before + min_letters_after) return points;

  HyphenDict& patterns = *dictionary_;
  // A mark for every byte: libhyphen packs them by character in the end.
  std::array<char, 2 * max_word_bytes + 8> marks{};
  const std::string encoded = encode(lower.text, patterns);
  if (encoded.size() > marks.size() - 8) return points;
  Replacements replacements(encoded.size());
  if (hnj_hyphen_hyphenate2(&patterns, encoded.c_str(), static_cast<int>(encoded.size()),
                            marks.data(), nullptr, &replacements.spelling, &replacements.position,
                            &replacements.cut) != 0) {
    return points;
  }
  const std::size_t before = std::max<std::size_t>(min_letters_before, patterns.lhmin);
  const std::size_t after = std::max<std::size_t>(min_letters_after, patterns.rhmin);
  for (std::size_t i = before; i + after <= letters; ++i) {
    const bool allowed = (marks[i - 1] & 1) != 0 && !replacements.changes(i - 1);
    if (allowed) points.push_back(lower.byte_in_word[i]);
  }
  return points;
}

}  // namespace pliego::text
