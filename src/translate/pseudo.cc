#include "translate/pseudo.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "translate/pattern_walk.h"

namespace pliego::translate {
namespace {

// Like CLDR's: each letter with an accent, or one that looks like it, and all of them in Lato; none
// that could be half of a letter read in a wrong way (base/spoiled_text.h), as "Åš" is.
constexpr std::array<std::string_view, 26> small = {"å", "ƀ", "ç", "ð", "é", "ḟ", "ĝ", "ĥ", "î",
                                                    "ĵ", "ķ", "ļ", "ɱ", "ñ", "ö", "þ", "ǫ", "ŕ",
                                                    "ŝ", "ţ", "û", "ṽ", "ŵ", "ẋ", "ý", "ż"};
constexpr std::array<std::string_view, 26> large = {"Å", "Ɓ", "Ç", "Ð", "É", "Ḟ", "Ĝ", "Ĥ", "Î",
                                                    "Ĵ", "Ķ", "Ļ", "Ṁ", "Ñ", "Ö", "Þ", "Ǫ", "Ŕ",
                                                    "Ŝ", "Ţ", "Û", "Ṽ", "Ŵ", "Ẋ", "Ý", "Ż"};

// What texts are made longer with, over and over.
constexpr std::array<std::string_view, 10> fillers = {"one", "two",   "three", "four", "five",
                                                      "six", "seven", "eight", "nine", "ten"};

constexpr std::string_view right_to_left_mark = "\u200F";

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// Past the last character of which `is_kind` holds; 0 where there is none.
std::size_t end_of_letters(std::string_view text, UBool (*is_kind)(UChar32)) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, &at));
    if (is_kind(c)) end = at;
  }
  return end;
}

// Puts the pattern together again, with accents where asked, and counts what readers see of it.
class Rewriter : public PatternVisitor {
 public:
  explicit Rewriter(bool accents) : accents_(accents) {}

  void word(std::string_view text) override {
    count_ += characters(text);
    says_something_ = says_something_ || end_of_letters(text, u_isalpha) > 0;
    for (const char c : text) {
      if (accents_ && c >= 'a' && c <= 'z') {
        out_ += small[static_cast<std::size_t>(c - 'a')];
      } else if (accents_ && c >= 'A' && c <= 'Z') {
        out_ += large[static_cast<std::size_t>(c - 'A')];
      } else {
        out_ += c;
      }
    }
  }
  void space(std::string_view text) override { ++count_, out_ += text; }
  void value(std::string_view text) override { count_ += value_length, out_ += text; }
  void other(std::string_view text) override { out_ += text; }
  // Only one of the branches is read: the longest counts, about.
  void begin_branch() override { before_ = count_; }
  void end_branch() override { longest_ = std::max(longest_, count_), count_ = before_; }

  std::string take() { return std::move(out_); }
  std::size_t count() const { return std::max(count_, longest_); }
  bool says_something() const { return says_something_; }

 private:
  static constexpr std::size_t value_length = 4;  // about: "37.5%", "1-800-…"
  bool accents_, says_something_ = false;
  std::string out_;
  std::size_t count_ = 0, before_ = 0, longest_ = 0;
};

// As many fillers as come nearest to the part of the text's length.
std::string filler(std::size_t count, double part) {
  const auto wanted = static_cast<std::size_t>(static_cast<double>(count) * part + 0.5);
  std::string more;
  for (std::size_t i = 0;; ++i) {
    const std::string_view next = fillers[i % fillers.size()];
    if (more.size() + (next.size() + 1) / 2 > wanted) return more;
    more.append(" ").append(next);
  }
}

// A mark after the last letter of each word makes the spaces and marks that follow run from right
// to left, and so the words; their letters stay readable (UAX 9: neutrals between two directions
// take the paragraph's).
class Mirrorer : public PatternVisitor {
 public:
  void word(std::string_view text) override {
    const std::size_t end = end_of_letters(text, u_isalnum);
    if (end > 0) word_end_ = out_.size() + end;
    out_ += text;
  }
  void space(std::string_view text) override { close(), out_ += text; }
  void value(std::string_view text) override { out_ += text, word_end_ = out_.size(); }
  void other(std::string_view text) override { out_ += text; }
  void begin_branch() override { close(); }
  void end_branch() override { close(); }

  std::string take() {
    close();
    return std::move(out_);
  }

 private:
  void close() {
    if (word_end_ > 0) out_.insert(word_end_, right_to_left_mark);
    word_end_ = 0;
  }

  std::string out_;
  std::size_t word_end_ = 0;  // of the word not yet closed; 0: none
};

std::string stretched(std::string_view pattern, double part, bool show) {
  Rewriter rewriter(show);
  walk_pattern(pattern, rewriter);
  if (!rewriter.says_something()) return std::string(pattern);
  const std::string text = rewriter.take() + filler(rewriter.count(), part);
  return show ? "[" + text + "]" : text;
}

}  // namespace

std::optional<Pseudo> pseudo_of(std::string_view tag) {
  if (tag == "en-XA") return Pseudo::accented;
  if (tag == "ar-XB") return Pseudo::mirrored;
  return std::nullopt;
}

std::string pseudo_text(std::string_view pattern, Pseudo kind, bool lengthen) {
  if (kind == Pseudo::accented) return stretched(pattern, lengthen ? 0.35 : 0, true);
  if (kind == Pseudo::longer) return stretched(pattern, lengthen ? 0.25 : 0, false);
  Mirrorer mirrorer;
  walk_pattern(pattern, mirrorer);
  return mirrorer.take();
}

}  // namespace pliego::translate
