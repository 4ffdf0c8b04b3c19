// From elements to shapes.
#pragma once

#include "picture/geometry.h"
#include "picture/gradient.h"

namespace pliego::picture {

class Drawer {
 public:
  Drawer(const Tree& tree, const StyleSheet& sheet) : source_{tree, sheet} {}

  // Throws PictureError.
  Drawing draw();

 private:
  using Parts = std::vector<DrawingPart>;

  // What an element is drawn in.
  struct Around {
    Style style;
    Transform place;  // from the user's units to the drawing's
    Size viewport;    // in the user's units: what percentages are of
    Rect seen;        // in the drawing's: nothing shows beyond it
    int depth = 0;
  };

  void draw_kids(const Element& element, const Around& around, Parts& to);
  void draw_element(const Element& element, const Around& around, Parts& to);
  // `area`: of a symbol or a drawing that a <use> places.
  void draw_styled(const Element& element, Around around, Parts& to, const Rect* area = nullptr);
  void draw_content(const Element& element, const Around& around, const Rect* area, Parts& to);
  void draw_shape(const Element& element, const Around& around, Parts& to);
  void draw_use(const Element& use, Around around, Parts& to);
  void draw_switch(const Element& element, const Around& around, Parts& to);
  void draw_viewport(const Element& element, Around around, const Rect& area, Parts& to);
  Rect area_of(const Element& element, const Around& around) const;

  std::optional<Paint> paint(const Element& element, const PaintWord& word, double opacity,
                             const Around& around, const Rect& box) const;
  std::optional<DrawnLine> line(const Element& element, const Around& around,
                                const std::vector<PathSegment>& segments) const;
  void count(const Element& element, std::size_t segments);
  void count_crossings(const Element& element, const std::vector<PathSegment>& segments);
  void refuse_of_whole(const Element& root, const Style& style) const;

  Outline clip_of(const Element& user, const Element& clip, const Around& around) const;
  void add_clip_shape(const Element& clip, const Element& shape, const Around& around,
                      Outline& to) const;

  Source source_;
  std::size_t segments_ = 0, crossings_ = 0;
  int drawn_ = 0;
};

// The parts made see-through together. Throws PictureError where some lie over each other.
void thin_out(std::vector<DrawingPart>& parts, double opacity, const Element& element);

}  // namespace pliego::picture
