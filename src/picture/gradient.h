// Gradients of an SVG file.
#pragma once

#include <optional>

#include "picture/style.h"

namespace pliego::picture {

struct Source {
  const Tree& tree;
  const StyleSheet& sheet;
};

// What `gradient`, a <linearGradient> or <radialGradient>, paints a shape with (SVG 1.1, 13.2):
// `box` is the shape's own, `viewport` what percentages are of. nullopt: nothing. Throws
// PictureError where it repeats, or where it fades out.
std::optional<Paint> gradient_paint(const Element& gradient, const Source& source, const Rect& box,
                                    const Size& viewport);

}  // namespace pliego::picture
