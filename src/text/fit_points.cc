#include "text/fit_points.h"

#include "text/characters.h"

namespace pliego::text {
namespace {

// In the scale of fit_costs.cc. A short word left behind at a line's end makes the reader stumble;
// in a heading lines should end where the sense does.
constexpr double after_short_word = 400, at_joint = 500, capital_divided = 3'000,
                 inside_name = 3'000;
constexpr double balanced_after_short_word = 8'000, balanced_at_joint = 3'000,
                 balanced_inside_clause = 1'500;

double demerits_of(const Opportunity& at, FitMode mode) {
  using Kind = Opportunity::Kind;
  if (at.kind == Kind::forced) return 0;
  if (mode == FitMode::balanced) {
    return (at.short_word > 0 ? balanced_after_short_word : 0) +
           (at.kind == Kind::joint ? balanced_at_joint : 0) +
           (at.after_mark ? 0 : balanced_inside_clause);
  }
  const bool short_word = at.short_word == 1 || at.short_word == 2;
  return (short_word ? after_short_word : 0) + (at.kind == Kind::joint ? at_joint : 0) +
         (at.inside_name ? inside_name : 0);
}

// Sums over all words, as far as the one that is looked at.
class PointMaker {
 public:
  PointMaker(const Prepared& prepared, const Fragments& fragments, FitMode mode)
      : prepared_(prepared), fragments_(fragments), mode_(mode) {}

  std::vector<FitPoint> make(const std::vector<Opportunity>& breaks) {
    std::vector<FitPoint> points;
    points.reserve(breaks.size() + 2);
    points.push_back({});
    for (const Opportunity& at : breaks) {
      while (index_ < words().size() && words()[index_].end <= at.byte) pass_word();
      const bool inside = index_ < words().size() && words()[index_].begin < at.byte;
      points.push_back(inside ? inside_word(at) : between_words(at));
    }
    while (index_ < words().size()) pass_word();
    points.push_back(between_words({prepared_.text.utf8.size(), Opportunity::Kind::forced}));
    return points;
  }

 private:
  const std::vector<Word>& words() const { return prepared_.words; }

  void pass_word() {
    const Word& word = words()[index_++];
    const ShapedWord& shaped = *word.shaped;
    if (word.visible_end > word.begin) {
      end_ = x_ + fragments_.width_at_line_end(word, shaped);
      space_end_ = space_;
      if (after_space_) ++count_;
    }
    after_space_ = word.cut || word.end > word.visible_end;
    x_ += fragments_.width(word, shaped) + word.kern * fragments_.scale(word);
    space_ += shaped.stretch_advance * fragments_.scale(word);
  }

  FitPoint point(const Opportunity& at) const {
    FitPoint point;
    point.start = x_;
    point.end = end_;
    point.space_start = space_;
    point.space_end = space_end_;
    point.words = count_;
    point.demerits = demerits_of(at, mode_);
    point.hyphen = at.kind == Opportunity::Kind::hyphen;
    point.forced = at.kind == Opportunity::Kind::forced;
    return point;
  }

  FitPoint between_words(const Opportunity& at) const {
    FitPoint here = point(at);
    if (here.hyphen && index_ > 0) {  // a soft hyphen where the style changes
      const Word& last = words()[index_ - 1];
      const ShapedWord& hyphened = fragments_.shape(last, last.begin, last.end, true);
      here.end += fragments_.width(last, hyphened) - fragments_.width(last, *last.shaped);
    }
    return here;
  }

  FitPoint inside_word(const Opportunity& at) const {
    const Word& word = words()[index_];
    FitPoint here = point(at);
    const ShapedWord& before = fragments_.shape(word, word.begin, at.byte, here.hyphen);
    const ShapedWord& after = fragments_.shape(word, at.byte, word.end, false);
    here.end = x_ + fragments_.width_at_line_end(word, before);
    here.start = x_ + fragments_.width(word, *word.shaped) - fragments_.width(word, after);
    here.space_end = space_;
    here.space_start =
        space_ + (word.shaped->stretch_advance - after.stretch_advance) * fragments_.scale(word);
    if (here.hyphen && starts_with_capital(word)) here.demerits += capital_divided;
    return here;
  }

  bool starts_with_capital(const Word& word) const {
    const TextChar& first = prepared_.text.chars[prepared_.text.char_at(word.begin)];
    return u_isupper(static_cast<UChar32>(first.code)) != 0;
  }

  const Prepared& prepared_;
  const Fragments& fragments_;
  FitMode mode_;
  std::size_t index_ = 0, count_ = 0;
  double x_ = 0, end_ = 0, space_ = 0, space_end_ = 0;
  bool after_space_ = true;
};

}  // namespace

std::vector<FitPoint> fit_points(const Prepared& prepared, const std::vector<Opportunity>& breaks,
                                 const Fragments& fragments, FitMode mode) {
  return PointMaker(prepared, fragments, mode).make(breaks);
}

}  // namespace pliego::text
