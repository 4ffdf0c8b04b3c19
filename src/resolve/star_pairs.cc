#include "resolve/star_pairs.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "resolve/unicode.h"

namespace pliego::resolve {
namespace {

// A character beside the stars, as far as they need to know it.
struct Side {
  UChar32 letter = -1;  // -1: the line begins or ends here
  bool space = true;
  bool punctuation = false;
  bool opening = false, closing = false;  // a bracket or a quote
  bool counts = false;                    // a digit, a value's place, a blank to fill in: no words
  bool parted = false;  // a letter of a writing whose words are parted by spaces alone
};

bool is_parted(UChar32 letter) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(letter, &status);
  return u_isalpha(letter) &&
         (script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC);
}

Side side_of(UChar32 letter) {
  Side side{.letter = letter};
  if (letter < 0) return side;
  const int8_t kind = u_charType(letter);
  side.space = u_isUWhiteSpace(letter);
  side.counts = u_isdigit(letter) || letter == '_' || is_private_use(static_cast<char32_t>(letter));
  side.punctuation =
      letter != '_' && (u_ispunct(letter) || (letter < 0x80 && letter > ' ' && !u_isalnum(letter)));
  side.opening = kind == U_START_PUNCTUATION || kind == U_INITIAL_PUNCTUATION;
  side.closing = kind == U_END_PUNCTUATION || kind == U_FINAL_PUNCTUATION;
  side.parted = is_parted(letter);
  return side;
}

// Accents that follow their letter are passed over.
Side side_before(std::string_view line, std::size_t begin) {
  auto at = static_cast<int32_t>(begin);
  UChar32 letter = -1;
  while (at > 0) {
    U8_PREV(reinterpret_cast<const uint8_t*>(line.data()), 0, at, letter);
    if (u_charType(letter) != U_NON_SPACING_MARK) break;
  }
  return side_of(letter);
}

Side side_behind(std::string_view line, std::size_t end) {
  auto at = static_cast<int32_t>(end);
  UChar32 letter = -1;
  if (end < line.size())
    U8_NEXT(reinterpret_cast<const uint8_t*>(line.data()), at, static_cast<int32_t>(line.size()),
            letter);
  return side_of(letter);
}

bool are_plain(const Side& before, const Side& behind, std::size_t stars) {
  if (stars > 3) return true;
  if (before.space && behind.space) return stars == 3;
  if (before.counts && behind.counts) return true;
  if (before.opening && behind.closing) return true;
  if (before.punctuation && before.letter == behind.letter) return true;
  if (stars > 1) return false;
  if ((before.counts || before.closing) && (behind.counts || behind.opening)) return true;
  return (before.counts || before.parted) && (behind.counts || behind.parted);
}

bool is_word(const Side& side) { return !side.space && !side.punctuation; }

// Words of Chinese, Thai or Arabic writing may touch what is marked.
bool joins_words(const Side& side) { return is_word(side) && !side.counts && !side.parted; }

}  // namespace

StarFlanks star_flanks(std::string_view line, std::size_t begin, std::size_t end) {
  const Side before = side_before(line, begin), behind = side_behind(line, end);
  if (are_plain(before, behind, end - begin)) return {.plain = true};
  StarFlanks flanks;
  if (!behind.space)
    flanks.opens = !behind.punctuation || before.space || before.punctuation || joins_words(before);
  if (!before.space)
    flanks.closes =
        !before.punctuation || behind.space || behind.punctuation || joins_words(behind);
  return flanks;
}

namespace {

// Where a run may do both, three stars in all would pair in more ways than one.
bool fit_together(const StarRun& opener, const StarRun& closer) {
  if (!opener.flanks.opens || opener.stars == 0) return false;
  const bool both = opener.flanks.closes || closer.flanks.opens;
  if (!both || (opener.written + closer.written) % 3 != 0) return true;
  return opener.written % 3 == 0 && closer.written % 3 == 0;
}

class Pairing {
 public:
  Pairing(std::vector<StarRun>& runs, std::size_t first, std::vector<MarkedStretch>& marked)
      : runs_(runs), marked_(marked) {
    bottoms_.fill(0);
    for (std::size_t i = first; i < runs.size(); ++i) add(i);
  }

 private:
  void add(std::size_t run) {
    if (runs_[run].flanks.closes) close(run);
    if (runs_[run].stars > 0 && runs_[run].flanks.opens) open_.push_back(run);
  }

  // Runs between the two can pair with nothing outside of them.
  void close(std::size_t run) {
    StarRun& closer = runs_[run];
    while (closer.stars > 0) {
      std::size_t& bottom = bottoms_[kind(closer)];
      std::size_t at = open_.size();
      while (at > bottom && !fit_together(runs_[open_[at - 1]], closer)) --at;
      if (at <= bottom) {
        bottom = open_.size();
        return;
      }
      mark(runs_[open_[at - 1]], closer);
      open_.resize(runs_[open_[at - 1]].stars > 0 ? at : at - 1);
      for (std::size_t& each : bottoms_) each = std::min(each, open_.size());
    }
  }

  void mark(StarRun& opener, StarRun& closer) {
    const bool strong = opener.stars >= 2 && closer.stars >= 2;
    opener.stars -= strong ? 2 : 1;
    closer.stars -= strong ? 2 : 1;
    marked_.push_back({opener.piece + 1, closer.piece, strong});
  }

  // Below the bottom of its kind a closing run has found nothing before.
  static std::size_t kind(const StarRun& closer) {
    return static_cast<std::size_t>(closer.written % 3) + (closer.flanks.opens ? 3 : 0);
  }

  std::vector<StarRun>& runs_;
  std::vector<MarkedStretch>& marked_;
  std::vector<std::size_t> open_;         // runs that wait for their others
  std::array<std::size_t, 6> bottoms_{};  // by kind of closing run: how many of `open_` it skips
};

}  // namespace

void pair_stars(std::vector<StarRun>& runs, std::size_t first, std::vector<MarkedStretch>& marked) {
  Pairing(runs, first, marked);
}

}  // namespace pliego::resolve
