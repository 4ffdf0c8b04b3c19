#include "resolve/direction.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace pliego::resolve {
namespace {

enum class Direction { none, left_to_right, right_to_left };

// Of the first letter (UAX 9, P2); what is isolated has one of its own.
Direction direction_of(const Text& text) {
  for (const InlineSpan& span : text.spans)
    for (std::size_t at = 0; at < span.text.size();) {
      const auto direction = u_charDirection(static_cast<UChar32>(next_code_point(span.text, &at)));
      if (direction == U_LEFT_TO_RIGHT) return Direction::left_to_right;
      if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
        return Direction::right_to_left;
    }
  return Direction::none;
}

// Signs that stand for themselves: one in a number's own span would belong to that.
void put_between(const char* begin, InlineSpan like, Text& text) {
  like.text = begin;
  text.spans.insert(text.spans.begin(), like);
  like.text = "\u2069";
  text.spans.push_back(std::move(like));
}

}  // namespace

void keep_direction(Text& text, bool page_is_right_to_left) {
  const Direction own = direction_of(text);
  const Direction page =
      page_is_right_to_left ? Direction::right_to_left : Direction::left_to_right;
  // Numbers alone are set as the page's direction asks: "9-5" has no first letter.
  if (own == page || own == Direction::none) return;
  put_between("\u2068", {}, text);
}

void isolate(Text& text, InlineSpan like) { put_between("\u2066", std::move(like), text); }

}  // namespace pliego::resolve
