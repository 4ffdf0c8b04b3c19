#include "inserts/markup_look.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "inserts/effort.h"
#include "inserts/text_look.h"
#include "inserts/value_syntax.h"

namespace pliego::inserts {
namespace {

// Many marks may have one list, and one mark the same list many times.
std::vector<QPDFObjectHandle> parts_of(QPDFObjectHandle list) {
  constexpr std::size_t steps_of_part = 800;
  spend(static_cast<std::size_t>(list.getArrayNItems()) * steps_of_part);
  return list.getArrayAsVector();
}

class Drawing {
 public:
  Drawing(QPDFObjectHandle annotation, const Rect& area, TextSetter* setter)
      : annotation_(annotation),
        area_(area),
        setter_(setter),
        made_{Look({area.width, area.height}), true} {}

  std::optional<MarkupLook> draw() {
    QPDFObjectHandle kind = annotation_.getKey("/Subtype");
    const auto is = [&](const char* name) { return kind.isNameAndEquals(name); };
    if (is("/FreeText")) {
      free_text();
    } else if (is("/Square") || is("/Circle")) {
      closed([&](double inset) { is("/Square") ? square(inset) : ellipse(inset); });
    } else if (is("/Line")) {
      line(numbers_of(annotation_.getKey("/L")));
    } else if (is("/PolyLine") || is("/Polygon")) {
      const auto points = numbers_of(annotation_.getKey("/Vertices"));
      if (is("/Polygon"))
        closed([&](double) { path(points, true); });
      else
        stroked([&] { path(points, false); });
    } else if (is("/Ink")) {
      ink();
    } else if (is("/Highlight") || is("/Underline") || is("/StrikeOut") || is("/Squiggly")) {
      marker(kind.getName());
    } else {
      return std::nullopt;
    }
    if (!is_told_) return std::nullopt;
    return std::move(made_);
  }

 private:
  double border(double otherwise) {
    QPDFObjectHandle style = annotation_.getKey("/BS"), old = annotation_.getKey("/Border");
    QPDFObjectHandle width =
        style.isDictionary() ? style.getKey("/W") : QPDFObjectHandle::newNull();
    if (!width.isNumber() && old.isArray() && old.getArrayNItems() >= 3)
      width = old.getArrayItem(2);
    return width.isNumber() ? std::clamp(width.getNumericValue(), 0.0, 100.0) : otherwise;
  }
  // Empty where one of them is none, or lies beyond any page: then nothing tells its look.
  std::vector<double> numbers_of(QPDFObjectHandle list) {
    std::vector<double> all;
    if (!list.isArray()) return all;
    for (QPDFObjectHandle each : parts_of(list)) {
      is_told_ = is_told_ && each.isNumber() && is_on_some_page(each.getNumericValue());
      if (!is_told_) return {};
      all.push_back(each.getNumericValue());
    }
    return all;
  }
  std::string color(const char* key, bool for_lines) {
    return color_operators(annotation_.getKey(key), for_lines);
  }
  void begin(bool multiply = false) {
    QPDFObjectHandle opacity = annotation_.getKey("/CA");
    made_.look.add("q\n");
    made_.look.cover(opacity.isNumber() ? std::clamp(opacity.getNumericValue(), 0.0, 1.0) : 1,
                     multiply);
  }
  void end() { made_.look.add("Q\n"); }

  void add_dash() {
    QPDFObjectHandle style = annotation_.getKey("/BS");
    if (!style.isDictionary() || !style.getKey("/S").isNameAndEquals("/D")) return;
    const auto lengths = numbers_of(style.getKey("/D"));
    const double on = lengths.empty() ? 3 : lengths[0];
    const double off = lengths.size() > 1 ? lengths[1] : on;
    if (on < 0 || off < 0 || on + off <= 0) return;
    made_.look.add("[ ");
    made_.look.add({on, off}, "] 0 d");
  }

  void move(double x, double y) { made_.look.add({x - area_.x, y - area_.y}, "m"); }
  void to(double x, double y) { made_.look.add({x - area_.x, y - area_.y}, "l"); }

  template <class Outline>
  void closed(const Outline& outline) {
    const double width = border(1);
    const std::string fill = color("/IC", false), stroke = color("/C", true);
    const bool has_line = width > 0 && !stroke.empty();
    if (fill.empty() && !has_line) return;
    begin();
    made_.look.add(fill + (has_line ? stroke : ""));
    made_.look.add({width}, "w");
    add_dash();
    outline(has_line ? width / 2 : 0);
    made_.look.add(fill.empty() ? "S\n" : has_line ? "B\n" : "f\n");
    end();
  }

  template <class Outline>
  void stroked(const Outline& outline) {
    const double width = border(1);
    if (width <= 0) return;
    begin();
    made_.look.add(color("/C", true));
    made_.look.add({width}, "w");
    add_dash();
    outline();
    made_.look.add("S\n");
    end();
  }

  void square(double inset) {
    made_.look.rectangle({inset, inset, area_.width - 2 * inset, area_.height - 2 * inset});
  }

  void ellipse(double inset) {
    constexpr double bow = 0.5523;  // of a quarter circle's handles
    const double x = area_.width / 2, y = area_.height / 2, a = x - inset, b = y - inset;
    const double h = bow * a, v = bow * b;
    made_.look.add({x + a, y}, "m");
    made_.look.add({x + a, y + v, x + h, y + b, x, y + b}, "c");
    made_.look.add({x - h, y + b, x - a, y + v, x - a, y}, "c");
    made_.look.add({x - a, y - v, x - h, y - b, x, y - b}, "c");
    made_.look.add({x + h, y - b, x + a, y - v, x + a, y}, "c");
  }

  void path(const std::vector<double>& points, bool is_closed) {
    for (std::size_t i = 0; i + 1 < points.size(); i += 2)
      i == 0 ? move(points[0], points[1]) : to(points[i], points[i + 1]);
    if (points.size() < 2) move(area_.x, area_.y);
    if (is_closed) made_.look.add("h\n");
  }

  void line(const std::vector<double>& ends) {
    if (ends.size() != 4) return;
    stroked([&] {
      path(ends, false);
      QPDFObjectHandle heads = annotation_.getKey("/LE");
      if (!heads.isArray() || heads.getArrayNItems() != 2) return;
      add_head(heads.getArrayItem(0), ends[0], ends[1], ends[2], ends[3]);
      add_head(heads.getArrayItem(1), ends[2], ends[3], ends[0], ends[1]);
    });
  }

  // An arrow's head at x y, on a line that comes from elsewhere.
  void add_head(QPDFObjectHandle kind, double x, double y, double from_x, double from_y) {
    if (!kind.isNameAndEquals("/OpenArrow") && !kind.isNameAndEquals("/ClosedArrow")) return;
    const double size = 6 * border(1), angle = std::atan2(from_y - y, from_x - x);
    constexpr double spread = 0.5236;  // 30 degrees
    move(x + size * std::cos(angle + spread), y + size * std::sin(angle + spread));
    to(x, y);
    to(x + size * std::cos(angle - spread), y + size * std::sin(angle - spread));
    if (kind.isNameAndEquals("/ClosedArrow")) made_.look.add("h\n");
  }

  void ink() {
    QPDFObjectHandle strokes = annotation_.getKey("/InkList");
    if (!strokes.isArray()) return;
    stroked([&] {
      for (QPDFObjectHandle stroke : parts_of(strokes)) path(numbers_of(stroke), false);
    });
  }

  // Corners come as programs write them: the upper two, then the lower two.
  void marker(const std::string& kind) {
    std::vector<double> quads = numbers_of(annotation_.getKey("/QuadPoints"));
    if (quads.size() < 8)
      quads = {area_.x, area_.bottom(), area_.right(), area_.bottom(),
               area_.x, area_.y,        area_.right(), area_.y};
    const bool is_ground = kind == "/Highlight";
    begin(is_ground);
    made_.look.add(color("/C", !is_ground));
    if (!is_ground) made_.look.add({1}, "w");
    for (std::size_t i = 0; i + 7 < quads.size(); i += 8) {
      const double* q = &quads[i];
      if (is_ground) {
        move(q[0], q[1]), to(q[2], q[3]), to(q[6], q[7]), to(q[4], q[5]);
        made_.look.add("h\nf\n");
      } else if (kind == "/StrikeOut") {
        move((q[0] + q[4]) / 2, (q[1] + q[5]) / 2), to((q[2] + q[6]) / 2, (q[3] + q[7]) / 2);
        made_.look.add("S\n");
      } else if (kind == "/Underline") {
        move(q[4], q[5] + 1), to(q[6], q[7] + 1);
        made_.look.add("S\n");
      } else {
        wave(q[4], q[5], q[6], q[7]);
      }
    }
    end();
  }

  void wave(double x, double y, double end_x, double end_y) {
    constexpr double step = 2;
    const int count =
        std::clamp(static_cast<int>(std::hypot(end_x - x, end_y - y) / step), 1, 1000);
    for (int i = 0; i <= count; ++i) {
      const double share = static_cast<double>(i) / count;
      const double at_x = x + share * (end_x - x), at_y = y + share * (end_y - y) + (i % 2) * step;
      i == 0 ? move(at_x, at_y) : to(at_x, at_y);
    }
    made_.look.add("S\n");
  }

  void free_text() {
    QPDFObjectHandle contents = annotation_.getKey("/Contents"), looks = annotation_.getKey("/DA"),
                     side = annotation_.getKey("/Q");
    const double width = border(1);
    closed_ground(width);
    if (!contents.isString() || contents.getUTF8Value().empty()) return;
    TextStyle style = style_of(looks.isString() ? looks.getStringValue() : "");
    if (style.size <= 0) style.size = 12;
    TextBox box;
    box.is_multiline = true;
    box.margin = box.top = 2 * width;
    box.quadding = side.isInteger() ? side.getIntValueAsInt() : 0;
    begin();
    made_.is_whole =
        draw_text(made_.look, box, style, FieldFont(QPDFObjectHandle::newNull(), style.font),
                  setter_, contents.getUTF8Value());
    end();
  }

  // Its colour is its ground's; its lines have that of its text.
  void closed_ground(double width) {
    const std::string ground = color("/C", false);
    if (ground.empty() && width <= 0) return;
    begin();
    made_.look.add(ground);
    made_.look.add({width}, "w");
    add_dash();
    square(width / 2);
    made_.look.add(ground.empty() ? "S\n" : width > 0 ? "B\n" : "f\n");
    end();
  }

  QPDFObjectHandle annotation_;
  const Rect area_;
  TextSetter* const setter_;
  MarkupLook made_;
  bool is_told_ = true;  // false: its points can't be
};

}  // namespace

std::optional<MarkupLook> look_of_markup(QPDFObjectHandle annotation, const Rect& area,
                                         TextSetter* setter) {
  return Drawing(annotation, area, setter).draw();
}

}  // namespace pliego::inserts
