// A page's content stream, written operator by operator in as few bytes as it takes: graphics state
// only when it changes, one text object for text that follows text (ISO 32000-1, 8.2 and 9.4).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "draw/document.h"

namespace pliego::pdf {

// Coordinates are PDF's here: points, y upward.
class Content {
 public:
  explicit Content(draw::Metadata::Inks inks) : inks_(inks) {}

  void save();     // q; outside marked content only
  void restore();  // Q
  void concat(const Transform& matrix);
  void clip(Point corner, Size size);

  void fill_color(const Color& color);
  void stroke_color(const Color& color);
  void line_width(double width);
  void dash(const std::vector<double>& lengths, double offset);
  void cap(LineCap cap);
  void join(LineJoin join, double miter_limit);
  void overprint(bool on);  // names the graphics states O0 and O1 (add_press_resources)

  void move(Point p);
  void line(Point p);
  void curve(Point from, Point p1, Point p2, Point p);
  void rectangle(Point corner, Size size);
  void paint(const char* op);                              // "h", "f", "S", "B", "W n" …
  void state(std::size_t index);                           // names the graphics state G…
  void shade(std::size_t index);                           // the clip, with the shading S…
  void image(std::size_t index, Point corner, Size size);  // outside the text object

  void form(const std::string& name);  // of the page's resources

  // Marked content. `in_text`: it holds text only and stands inside the text object; else it holds
  // none.
  void begin_mark(std::string_view tag_and_properties, bool in_text);
  void end_mark();

  void font(int index, double size);
  void text_at(Point origin);  // begins a line
  void rise(double points);
  void show(std::string_view array, bool single);  // operand of TJ, or of Tj where `single`

  std::string take();  // ends the text object

 private:
  struct Ink {
    std::optional<Color> color;
    std::string op;  // as written
  };
  struct State {
    Ink fill, stroke;
    std::string dash = "[]0";
    double width = 1, miter_limit = 10, font_size = 0, rise = 0;
    int font = -1;
    LineCap cap = LineCap::butt;
    LineJoin join = LineJoin::miter;
    bool overprint = false;
  };

  void begin_text();
  void end_text();
  void number(double value, int decimals = 2);
  void point(Point p);
  void color(const Color& color, bool stroke, Ink& current);
  void op(const char* name);

  draw::Metadata::Inks inks_;
  std::string out_;
  State state_;
  std::vector<State> saved_;
  bool in_text_ = false;
  Point line_;  // where the current line of the text object begins, as written
};

}  // namespace pliego::pdf
