// What lies below a place on a page: what a colour, a mark or an ink there is seen against.
#pragma once

#include <optional>
#include <vector>

#include "draw/document.h"

namespace pliego::draw {

// Bare paper, on a screen and on a press.
inline const Color paper{.red = 1, .green = 1, .blue = 1, .black = 0, .name = "paper"};

// The fills of a page so far, from below.
class Ground {
 public:
  Ground() = default;
  explicit Ground(const Page& page);  // all of them

  // Paths that fill, pictures and placed pages; nothing else covers.
  void add(const Item& item, const Transform& to_page);

  // The topmost colour under a point, by the boxes around fills; paper where nothing is, nullopt on
  // a picture.
  std::optional<Color> at(Point point) const;

  // The one colour below the whole of `area`, paper where nothing is; nullopt where it is not one,
  // or a picture's, or can't be told.
  std::optional<Color> under(const Rect& area) const;
  // The most ink below any part of `area`, 0 to 4. What lies over something else counts alone.
  double most_ink_under(const Rect& area) const;

 private:
  struct Fill {
    Rect box;
    bool covers_box = false;     // a rectangle, with round corners or without
    std::optional<Color> color;  // nullopt: a picture
  };
  std::vector<Fill> fills_;
};

}  // namespace pliego::draw
