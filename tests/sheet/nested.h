// A stack of printed sheets, nested and folded once, leafed through in numbers.
#pragma once

#include <cmath>

#include "small_pages.h"

namespace pliego::test {

// The page's word in the half of a side that begins at `x`; empty where the half is blank. What
// creep moved is found all the same.
inline std::string word_in_half(const draw::Page& side, Size page, double half_at) {
  for (const Lying& each : lying(side, page)) {
    const double middle = each.x + page.width / 2;
    if (middle > half_at && middle < half_at + side.trim.width / 2)
      return each.on_head ? each.name + " on its head" : each.name;
  }
  return {};
}

// Words in the order a reader meets them. The printer turned each sheet over the edge that the file
// names; the first sheet lies outermost with its front outside; the spine is at the left, in a
// right-to-left language at the right.
inline std::vector<std::string> read_nested(const draw::Document& sheets, Size page) {
  const bool right_to_left = sheets.metadata.right_to_left;
  std::vector<std::string> first, last;  // of each sheet: its leaf before and after the middle
  for (std::size_t i = 0; i + 1 < sheets.pages.size(); i += 2) {
    const draw::Page &front = sheets.pages[i], &back = sheets.pages[i + 1];
    const double half = front.trim.width / 2;
    const bool upright = (front.trim.width >= front.trim.height) ==
                         (sheets.metadata.duplex == draw::Duplex::flip_short_edge);
    const auto behind = [&](double at) {
      const std::string word = word_in_half(back, page, upright ? half - at : at);
      if (upright || word.empty()) return word;
      // Turned about a level axis, what stands on its head in the file stands upright on paper.
      const auto turned = word.find(" on its head");
      return turned == std::string::npos ? word + " on its head" : word.substr(0, turned);
    };
    const double outer = right_to_left ? 0 : half, other = right_to_left ? half : 0;
    first.insert(first.end(), {word_in_half(front, page, outer), behind(outer)});
    last.insert(last.begin(), {behind(other), word_in_half(front, page, other)});
  }
  first.insert(first.end(), last.begin(), last.end());
  return first;
}

}  // namespace pliego::test
