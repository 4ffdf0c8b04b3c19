// Where on a page something is drawn, as boxes: rather too large than too small. Glyphs, curves and
// pictures are not looked into.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "draw/outside.h"
#include "inserts/content_parser.h"
#include "inserts/font_widths.h"

namespace pliego::inserts {

// Widths of a file's fonts, read once.
using FontShelf = std::map<QPDFObjGen, std::shared_ptr<const FontWidths>>;

class InkFinder {
 public:
  // `to_page`: from the content's coordinates to points from the top-left corner of the page, y
  // downward; `shown`: the page there.
  InkFinder(FontShelf& fonts, const Transform& to_page, const Rect& shown,
            QPDFObjectHandle resources);

  // The next operation of the page's content. Throws as parse_content(), where it draws a form.
  void take(const Operation& operation);
  void add_area(const Rect& area);  // of an annotation, in the page's coordinates

  std::vector<draw::OutsideInk> take();

 private:
  struct Text {
    std::shared_ptr<const FontWidths> font;
    double size = 0, character = 0, word = 0, stretch = 1, leading = 0, rise = 0;
    Transform matrix, line;
  };
  struct State {
    Transform to_page;
    Rect clip;
    std::shared_ptr<const Color> fill;  // null: a pattern, or not known
    bool is_opaque = true;
    double line_width = 1;
    Text text;
  };
  struct Shape {  // the current path, in the page's coordinates
    std::optional<Rect> box;
    int rectangles = 0;
    bool is_upright = true;
    bool has_others = false;
    bool clips = false;
  };

  bool take_state(const Operation& operation);
  bool take_path(const Operation& operation);
  bool take_color(const Operation& operation);
  bool take_text(const Operation& operation);
  void take_graphics_state(const Operation& operation);
  void draw_object(const Operation& operation);
  void draw_form(QPDFObjectHandle form);
  void add_point(double x, double y);
  void add_rectangle(const Operation& operation);
  void paint(bool fills, bool strokes);
  void end_path();
  void show(const Operation& operation);
  void next_line(double x, double y);
  void add_ink(const Rect& area, std::shared_ptr<const Color> fill = nullptr);
  QPDFObjectHandle resource(const char* category, const std::string& name);

  FontShelf& fonts_;
  const Rect shown_;
  State state_;
  std::vector<State> saved_;
  Shape shape_;
  QPDFObjectHandle resources_;
  int depth_ = 0;
  std::size_t operations_ = 0;
  bool is_full_ = false;  // too much to look at: all of the page counts as drawn on
  std::vector<draw::OutsideInk> ink_;
};

}  // namespace pliego::inserts
