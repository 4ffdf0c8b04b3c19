#include "aids/paper_words.h"

#include <algorithm>
#include <cmath>

#include "base/units.h"

namespace pliego::aids {

std::string paper_size(resolve::PieceLabels& say, Size size) {
  const double narrow = std::min(size.width, size.height);
  const double wide = std::max(size.width, size.height);
  const auto is = [&](double a, double b) {
    return std::abs(narrow - a) < 1 && std::abs(wide - b) < 1;
  };
  const auto sized = [&](const char* label, double across, double down, double unit) {
    // The unit's own decimals: a length in points seldom is a round number of them.
    const auto number = [&](double length) {
      return say.number(std::round(length / unit * 1000) / 1000);
    };
    return say(label, {}, {{"width", number(across)}, {"height", number(down)}}).plain();
  };
  if (is(612, 792)) return sized("guide-letter", narrow, wide, points_per_inch);
  if (is(792, 1224)) return sized("guide-tabloid", narrow, wide, points_per_inch);
  if (is(210 * points_per_mm, 297 * points_per_mm))
    return sized("guide-a4", narrow, wide, points_per_mm);
  return sized("guide-size", size.width, size.height, points_per_inch);
}

resolve::Text paper_words(resolve::PieceLabels& say, Size size, draw::Stock stock) {
  return say("guide-" + std::string(word_of(stock)), {}, {{"paper", paper_size(say, size)}});
}

}  // namespace pliego::aids
