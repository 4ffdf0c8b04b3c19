#include "layout/one_line.h"

#include <algorithm>

#include "base/utf8.h"

namespace pliego::layout {
namespace {

constexpr std::string_view ellipsis = "…";

class Cutter {
 public:
  Cutter(const language::Text& text, TextStyle style, double width, Setting& setting)
      : text_(text), style_(std::move(style)), width_(width), setting_(setting) {
    style_.hyphenate = style_.balance = false;
  }

  language::Text cut() const {
    if (fits(text_)) return text_;
    const language::Text dots = with_words(std::string(ellipsis));
    if (!fits(dots)) return with_words({});
    const language::Text words = with_words(first_words());
    return words.spans.front().text != ellipsis && fits(words) ? words
                                                               : with_words(first_letters());
  }

 private:
  bool fits(const language::Text& text) const {
    constexpr double hair = 0.01;
    return extent(setting_, text, style_).natural <= width_ + hair;
  }

  language::Text with_words(std::string words) const {
    language::Text text = text_;
    text.spans = {{.text = std::move(words)}};
    return text;
  }

  // What line breaking puts on the first line beside an ellipsis.
  std::string first_words() const {
    const double room =
        width_ - extent(setting_, with_words(std::string(ellipsis)), style_).natural;
    const SetText set = set_text(setting_, text_, style_, std::max(room, 1e-3));
    std::vector<const text::PlacedRun*> runs;  // in reading order
    for (const text::PlacedRun& run : set.paragraph->lines.front().runs) runs.push_back(&run);
    std::sort(runs.begin(), runs.end(),
              [](const auto* a, const auto* b) { return a->begin < b->begin; });
    std::string words;
    for (const text::PlacedRun* run : runs) words += run->run.text;
    return with_ellipsis(words);
  }

  std::string first_letters() const {
    const std::string whole = text_.plain();
    const std::vector<Grapheme> letters = graphemes(whole);
    const auto cut_after = [&](std::size_t count) {
      return with_ellipsis(
          whole.substr(0, count < letters.size() ? letters[count].begin : whole.size()));
    };
    std::size_t low = 0, high = letters.size();  // `low` fits, `high` does not
    while (high - low > 1) {
      const std::size_t middle = (low + high) / 2;
      (fits(with_words(cut_after(middle))) ? low : high) = middle;
    }
    return cut_after(low);
  }

  // No space and no mark between phrases stands before the ellipsis.
  static std::string with_ellipsis(std::string_view words) {
    for (bool again = true; again;) {
      again = false;
      for (const std::string_view mark : {" ", "\u00a0", ",", ";", ":", ".", "·", "–", "—", "-",
                                          "،", "؛", "、", "，", "：", "；"}) {
        if (!words.ends_with(mark)) continue;
        words.remove_suffix(mark.size());
        again = true;
      }
    }
    return std::string(words).append(ellipsis);
  }

  const language::Text& text_;
  TextStyle style_;
  double width_;
  Setting& setting_;
};

}  // namespace

language::Text cut_to_one_line(const language::Text& text, const TextStyle& style, double width,
                               Setting& setting) {
  return Cutter(text, style, width, setting).cut();
}

}  // namespace pliego::layout
