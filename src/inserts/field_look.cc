#include "inserts/field_look.h"

#include <algorithm>
#include <cmath>

#include "inserts/text_look.h"

namespace pliego::inserts {
namespace {

QPDFObjectHandle at(QPDFObjectHandle dictionary, const char* key) {
  return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

// Entry BS or Border (12.5.4).
double border_width(QPDFObjectHandle widget) {
  QPDFObjectHandle width = at(widget.getKey("/BS"), "/W");
  QPDFObjectHandle old = widget.getKey("/Border");
  if (!width.isNumber() && old.isArray() && old.getArrayNItems() >= 3) width = old.getArrayItem(2);
  if (width.isNumber()) return std::clamp(width.getNumericValue(), 0.0, 20.0);
  return widget.getKey("/BS").isDictionary() ? 1 : 0;
}

class Drawing {
 public:
  Drawing(QPDFObjectHandle widget, QPDFObjectHandle form, Size size, TextSetter* setter)
      : widget_(widget),
        marks_(widget.getKey("/MK")),
        form_(form),
        field_(widget, form),
        setter_(setter),
        made_{Look(turned(size)), true} {
    turn(size);
  }

  FieldLook draw() {
    const auto kind = field_.kind();
    if (kind == FormField::Kind::signature || kind == FormField::Kind::none)
      return std::move(made_);
    draw_ground();
    if (kind == FormField::Kind::button) {
      draw_button();
    } else {
      draw_value();
    }
    return std::move(made_);
  }

 private:
  int quarter_turns() const {
    QPDFObjectHandle turn = at(marks_, "/R");
    return turn.isInteger() ? ((turn.getIntValueAsInt() / 90) % 4 + 4) % 4 : 0;
  }
  Size turned(Size size) const {
    return quarter_turns() % 2 == 1 ? Size{size.height, size.width} : size;
  }
  // Counterclockwise, into the box that it has on the page (12.5.6.19).
  void turn(Size size) {
    const Transform turns[] = {{},
                               {0, 1, -1, 0, size.width, 0},
                               {-1, 0, 0, -1, size.width, size.height},
                               {0, -1, 1, 0, 0, size.height}};
    made_.look.set_matrix(turns[quarter_turns()]);
  }

  // Circles are round, and one of another sign is a square, as viewers draw them.
  bool is_round() const {
    const std::string sign = sign_told();
    return field_.kind() == FormField::Kind::button && field_.is_radio() &&
           (sign.empty() || sign == "l");
  }
  std::string sign_told() const {
    QPDFObjectHandle caption = at(marks_, "/CA");
    return caption.isString() ? caption.getStringValue() : std::string();
  }

  void outline(double inset) {
    const Size size = made_.look.size();
    if (is_round()) {
      circle({size.width / 2, size.height / 2}, std::min(size.width, size.height) / 2 - inset);
    } else {
      made_.look.rectangle({inset, inset, size.width - 2 * inset, size.height - 2 * inset});
    }
  }

  void circle(Point center, double radius) {
    constexpr double bow = 0.5523;  // of a quarter circle's handles
    const double x = center.x, y = center.y, r = radius, h = bow * radius;
    made_.look.add({x + r, y}, "m");
    made_.look.add({x + r, y + h, x + h, y + r, x, y + r}, "c");
    made_.look.add({x - h, y + r, x - r, y + h, x - r, y}, "c");
    made_.look.add({x - r, y - h, x - h, y - r, x, y - r}, "c");
    made_.look.add({x + h, y - r, x + r, y - h, x + r, y}, "c");
  }

  void draw_ground() {
    Look& look = made_.look;
    if (const std::string ground = color_operators(at(marks_, "/BG"), false); !ground.empty()) {
      look.add("q\n" + ground);
      outline(0);
      look.add("f\nQ\n");
    }
    const std::string line = color_operators(at(marks_, "/BC"), true);
    const double width = widget_.hasKey("/BS") || widget_.hasKey("/Border")
                             ? border_width(widget_)
                             : 1;  // where only its colour is told
    if (line.empty() || width <= 0) return;
    look.add("q\n" + line);
    look.add({width}, "w");
    if (at(widget_.getKey("/BS"), "/S").isNameAndEquals("/D")) look.add("[3] 0 d\n");
    if (at(widget_.getKey("/BS"), "/S").isNameAndEquals("/U")) {
      look.add({0, width / 2}, "m");
      look.add({look.size().width, width / 2}, "l");
    } else {
      outline(width / 2);
    }
    look.add("S\nQ\n");
    draw_cells(line, width);
  }

  // For one letter each; 0 where it has none, or more than can be seen in its width.
  int cells() const {
    constexpr double narrowest = 1;  // points
    const bool has_cells = field_.kind() == FormField::Kind::text && field_.has_cells();
    const bool are_seen = made_.look.size().width >= narrowest * field_.most_letters();
    return has_cells && are_seen ? field_.most_letters() : 0;
  }

  // Lines between the letters' cells.
  void draw_cells(const std::string& line, double width) {
    const int count = cells();
    if (count == 0) return;
    Look& look = made_.look;
    look.add("q\n" + line);
    look.add({width}, "w");
    for (int i = 1; i < count; ++i) {
      const double x = look.size().width * i / count;
      look.add({x, 0}, "m");
      look.add({x, look.size().height}, "l");
    }
    look.add("S\nQ\n");
  }

  void draw_value() {
    const TextStyle style = style_of(field_.default_appearance());
    const FieldFont font(at(at(form_, "/DR"), "/Font"), style.font);
    TextBox box;
    box.border = border_width(widget_);
    box.quadding = field_.quadding();
    const auto values = field_.values();
    if (field_.kind() == FormField::Kind::choice && field_.is_list()) {
      const auto options = field_.options();
      if (!options.empty())
        made_.is_whole = draw_list(made_.look, box, style, font, setter_, options, values);
      return;
    }
    if (values.empty() || values.front().empty()) return;
    std::string text = values.front();
    if (field_.kind() == FormField::Kind::text) {
      box.is_multiline = field_.is_multiline();
      box.cells = cells();
      if (field_.is_secret()) text.assign(letters(text), '*');
    }
    made_.is_whole = draw_text(made_.look, box, style, font, setter_, text);
  }

  static std::size_t letters(const std::string& utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
  }

  void draw_button() {
    if (field_.is_pushed()) return draw_caption();
    QPDFObjectHandle own = widget_.getKey("/AS");
    const std::string state = own.isName() ? own.getName() : field_.state();
    if (!state.empty() && state != "/Off") draw_sign();
  }

  void draw_caption() {
    QPDFObjectHandle caption = at(marks_, "/CA");
    if (!caption.isString()) return;
    const TextStyle style = style_of(field_.default_appearance());
    const FieldFont font(at(at(form_, "/DR"), "/Font"), style.font);
    TextBox box;
    box.border = border_width(widget_);
    box.quadding = 1;
    made_.is_whole = draw_text(made_.look, box, style, font, setter_, caption.getUTF8Value());
  }

  // Five points, the first one up; those between lie as far in as lines between the points meet.
  void star(Point center, double radius) {
    constexpr double inner = 0.382, pi = 3.14159265358979;
    for (int i = 0; i < 10; ++i) {
      const double r = i % 2 == 0 ? radius : inner * radius, turn = pi * (0.5 + 0.2 * i);
      made_.look.add({center.x + r * std::cos(turn), center.y + r * std::sin(turn)},
                     i == 0 ? "m" : "l");
    }
    made_.look.add("h\n");
  }

  // As the letters of ZapfDingbats that forms name: l a disc, n a square, 8 a cross, H a star, else
  // a tick.
  void draw_sign() {
    const std::string sign = sign_told();
    const TextStyle style = style_of(field_.default_appearance());
    const Size size = made_.look.size();
    // Of a size told, as large and as low as the letter stands in its line.
    const double least = std::min(size.width, size.height);
    const double side = style.size > 0 ? std::min(0.72 * style.size, least) : 0.6 * least;
    const Point center{size.width / 2, size.height / 2 - (style.size > 0 ? 0.075 * side : 0)};
    const Point low{center.x - side / 2, center.y - side / 2};
    const auto x = [&](double share) { return low.x + share * side; };
    const auto y = [&](double share) { return low.y + share * side; };
    Look& look = made_.look;
    look.add("q\n" + (style.color.empty() ? "0 g\n" : style.color));
    if (sign == "n" || sign == "u") {
      look.rectangle({low.x, low.y, side, side});
    } else if (sign == "l" || (sign.empty() && field_.is_radio())) {
      circle(center, side / 2);
    } else if (sign == "H") {
      star(center, side / 2);
    } else if (sign == "8") {
      for (const bool rises : {false, true}) {
        look.add({x(0), y(rises ? 0.1 : 0.9)}, "m");
        look.add({x(0.1), y(rises ? 0 : 1)}, "l");
        look.add({x(1), y(rises ? 0.9 : 0.1)}, "l");
        look.add({x(0.9), y(rises ? 1 : 0)}, "l");
        look.add("h\n");
      }
    } else {
      constexpr Point tick[] = {{-0.05, 0.34}, {0.13, 0.5},  {0.29, 0.45}, {0.34, 0.33},
                                {0.9, 1.0},    {1.06, 0.98}, {0.51, 0.2},  {0.35, 0.03},
                                {0.21, 0.01},  {0.13, 0.06}};
      for (const Point& at : tick) look.add({x(at.x), y(at.y)}, &at == tick ? "m" : "l");
      look.add("h\n");
    }
    look.add("f\nQ\n");
  }

  QPDFObjectHandle widget_, marks_, form_;
  const FormField field_;
  TextSetter* const setter_;
  FieldLook made_;
};

}  // namespace

FieldLook look_of_field(QPDFObjectHandle widget, QPDFObjectHandle form, Size size,
                        TextSetter* setter) {
  return Drawing(widget, form, size, setter).draw();
}

}  // namespace pliego::inserts
