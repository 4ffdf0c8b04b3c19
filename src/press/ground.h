// What lies below a place on a page.
#pragma once

#include <optional>
#include <vector>

#include "draw/document.h"

namespace pliego::press {

// The fills of a page so far, from below.
class Ground {
 public:
  // Paths that fill and pictures; nothing else covers.
  void add(const draw::Item& item, const Transform& to_page);

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

// Ink on ink, 0 to 4.
double total_ink(const Color& color);

}  // namespace pliego::press
