#include "inserts/ink_finder.h"

#include <algorithm>
#include <cmath>

#include "draw/visit.h"
#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

constexpr int deepest_form = 12;
constexpr std::size_t most_operations = 2'000'000;  // of a page, forms within it counted again
constexpr std::size_t most_ink = 4'000;             // boxes
constexpr std::size_t most_saved = 1'000;
constexpr std::size_t steps_of_form = 20'000, steps_of_ink_byte = 40;
constexpr double beside = 20;  // points between words of one line

// Heights of text in ems, with room for most fonts.
constexpr double above = 1.0, below = 0.3;

bool is_upright(const Transform& t) {
  const auto none = [](double value) { return std::abs(value) < 1e-6; };
  return (none(t.b) && none(t.c)) || (none(t.a) && none(t.d));
}

// Words of one line, or a thing on another: kept as one box.
bool belong_together(const Rect& a, const Rect& b) {
  if (a.contains(b)) return true;
  const double least = std::min(a.height, b.height);
  const double shared = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  const double apart = std::max(a.x, b.x) - std::min(a.right(), b.right());
  return apart < beside && least > 0 && shared > 0.7 * std::max(a.height, b.height);
}

std::shared_ptr<const Color> color_of(double red, double green, double blue) {
  Color color{.red = std::clamp(red, 0.0, 1.0),
              .green = std::clamp(green, 0.0, 1.0),
              .blue = std::clamp(blue, 0.0, 1.0),
              .name = "outside"};
  color.has_inks = false;
  return std::make_shared<const Color>(color);
}

Transform matrix_of(QPDFObjectHandle array) {
  if (!array.isMatrix()) return {};
  const auto m = array.getArrayAsMatrix();
  return {m.a, m.b, m.c, m.d, m.e, m.f};
}

}  // namespace

InkFinder::InkFinder(FontShelf& fonts, const Transform& to_page, const Rect& shown,
                     QPDFObjectHandle resources)
    : fonts_(fonts), shown_(shown), resources_(resources) {
  state_.to_page = to_page;
  state_.clip = shown;
  state_.fill = color_of(0, 0, 0);
}

void InkFinder::add_area(const Rect& area) {
  state_.clip = shown_;
  add_ink(area);
}

std::vector<draw::OutsideInk> InkFinder::take() {
  if (is_full_ || ink_.size() > most_ink) return {{shown_, nullptr}};
  return std::move(ink_);
}

void InkFinder::take(const Operation& operation) {
  if (++operations_ > most_operations) is_full_ = true;
  if (is_full_) return;
  if (take_state(operation) || take_path(operation) || take_color(operation)) return;
  if (take_text(operation)) return;
  if (operation.op == "Do"_op) draw_object(operation);
  if (operation.op == "sh"_op) add_ink(state_.clip);
  if (operation.op == "EI"_op) add_ink(state_.to_page.apply(Rect{0, 0, 1, 1}));
}

bool InkFinder::take_state(const Operation& operation) {
  const std::uint32_t op = operation.op;
  if (op == "q"_op) {
    if (saved_.size() < most_saved) saved_.push_back(state_);
  } else if (op == "Q"_op) {
    if (saved_.empty()) return true;
    state_ = saved_.back();
    saved_.pop_back();
  } else if (op == "cm"_op) {
    const Transform matrix{operation.number(0), operation.number(1), operation.number(2),
                           operation.number(3), operation.number(4), operation.number(5)};
    state_.to_page = matrix.then(state_.to_page);
  } else if (op == "w"_op) {
    state_.line_width = operation.number(0);
  } else if (op == "gs"_op) {
    take_graphics_state(operation);
  } else {
    return false;
  }
  return true;
}

void InkFinder::take_graphics_state(const Operation& operation) {
  QPDFObjectHandle state = resource("/ExtGState", operation.name_at(0));
  if (!state.isDictionary()) return;
  if (QPDFObjectHandle alpha = state.getKey("/ca"); alpha.isNumber())
    state_.is_opaque = alpha.getNumericValue() >= 1;
  const auto is_plain = [](QPDFObjectHandle value, const char* word) {
    return value.isNull() || (value.isName() && value.getName() == word);
  };
  if (!is_plain(state.getKey("/BM"), "/Normal") || !is_plain(state.getKey("/SMask"), "/None"))
    state_.is_opaque = false;
}

bool InkFinder::take_color(const Operation& operation) {
  const std::uint32_t op = operation.op;
  const auto n = [&](std::size_t i) { return operation.number(i); };
  if (op == "g"_op) {
    state_.fill = color_of(n(0), n(0), n(0));
  } else if (op == "rg"_op) {
    state_.fill = color_of(n(0), n(1), n(2));
  } else if (op == "k"_op) {
    const double light = 1 - n(3);
    state_.fill = color_of((1 - n(0)) * light, (1 - n(1)) * light, (1 - n(2)) * light);
  } else if (op == "cs"_op || op == "sc"_op || op == "scn"_op) {
    state_.fill = nullptr;
  } else {
    return false;
  }
  return true;
}

void InkFinder::add_point(double x, double y) {
  const Point p = state_.to_page.apply(Point{x, y});
  const Rect dot{p.x, p.y, 0, 0};
  shape_.box = shape_.box ? united(*shape_.box, dot) : dot;
}

void InkFinder::add_rectangle(const Operation& operation) {
  const double x = operation.number(0), y = operation.number(1);
  add_point(x, y);
  add_point(x + operation.number(2), y);
  add_point(x, y + operation.number(3));
  add_point(x + operation.number(2), y + operation.number(3));
  ++shape_.rectangles;
  shape_.is_upright = shape_.is_upright && is_upright(state_.to_page);
}

bool InkFinder::take_path(const Operation& operation) {
  const std::uint32_t op = operation.op;
  if (op == "re"_op) {
    add_rectangle(operation);
  } else if (op == "m"_op || op == "l"_op || op == "c"_op || op == "v"_op || op == "y"_op) {
    shape_.has_others = true;
    for (std::size_t i = 0; i + 1 < operation.operands.size(); i += 2)
      add_point(operation.number(i), operation.number(i + 1));
  } else if (op == "h"_op) {
    return true;
  } else if (op == "W"_op || op == "W*"_op) {
    shape_.clips = true;
  } else if (op == "n"_op) {
    end_path();
  } else if (op == "f"_op || op == "F"_op || op == "f*"_op) {
    paint(true, false);
  } else if (op == "S"_op || op == "s"_op) {
    paint(false, true);
  } else if (op == "B"_op || op == "B*"_op || op == "b"_op || op == "b*"_op) {
    paint(true, true);
  } else {
    return false;
  }
  return true;
}

void InkFinder::paint(bool fills, bool strokes) {
  if (shape_.box) {
    const Transform& t = state_.to_page;
    const double scale = std::max(std::hypot(t.a, t.b), std::hypot(t.c, t.d));
    const bool is_plain = fills && !strokes && shape_.rectangles == 1 && !shape_.has_others &&
                          shape_.is_upright && state_.is_opaque;
    add_ink(strokes ? shape_.box->outset(state_.line_width * scale / 2) : *shape_.box,
            is_plain ? state_.fill : nullptr);
  }
  end_path();
}

void InkFinder::end_path() {
  if (shape_.clips && shape_.box) state_.clip = draw::common_area(state_.clip, *shape_.box);
  // What is seen through another shape than a rectangle doesn't fill its box.
  const bool is_rectangle = shape_.rectangles == 1 && !shape_.has_others && shape_.is_upright;
  if (shape_.clips && !is_rectangle) state_.is_opaque = false;
  shape_ = {};
}

void InkFinder::add_ink(const Rect& area, std::shared_ptr<const Color> fill) {
  const Rect seen = draw::common_area(area, state_.clip);
  const Rect all = area.outset(0.01);
  if (!all.contains(seen, 0)) return;  // beside the clip
  if (seen.width <= 0 && seen.height <= 0) return;
  if (!fill && !ink_.empty() && !ink_.back().fill && belong_together(ink_.back().area, seen)) {
    ink_.back().area = united(ink_.back().area, seen);
  } else if (ink_.size() <= most_ink) {
    ink_.push_back({seen, std::move(fill)});
  }
}

QPDFObjectHandle InkFinder::resource(const char* category, const std::string& name) {
  QPDFObjectHandle all =
      resources_.isDictionary() ? resources_.getKey(category) : QPDFObjectHandle::newNull();
  return all.isDictionary() && !name.empty() ? all.getKey(name) : QPDFObjectHandle::newNull();
}

void InkFinder::draw_object(const Operation& operation) {
  QPDFObjectHandle object = resource("/XObject", operation.name_at(0));
  if (!object.isStream()) return;
  QPDFObjectHandle subtype = object.getDict().getKey("/Subtype");
  const std::string kind = subtype.isName() ? subtype.getName() : "";
  if (kind == "/Image") add_ink(state_.to_page.apply(Rect{0, 0, 1, 1}));
  if (kind == "/Form") draw_form(object);
}

void InkFinder::draw_form(QPDFObjectHandle form) {
  if (depth_ >= deepest_form || !may_look(steps_of_form)) {
    is_full_ = true;
    return;
  }
  const std::string content = content_of(form);
  if (!may_look(content.size() * steps_of_ink_byte)) {
    is_full_ = true;
    return;
  }
  Held held;
  held.add(content.size());
  const State before = state_;
  const auto saved = std::move(saved_);
  saved_.clear();
  QPDFObjectHandle dictionary = form.getDict();
  state_.to_page = matrix_of(dictionary.getKey("/Matrix")).then(state_.to_page);
  if (dictionary.getKey("/BBox").isRectangle()) {
    const auto box = dictionary.getKey("/BBox").getArrayAsRectangle();
    const Rect own{std::min(box.llx, box.urx), std::min(box.lly, box.ury),
                   std::abs(box.urx - box.llx), std::abs(box.ury - box.lly)};
    state_.clip = draw::common_area(state_.clip, state_.to_page.apply(own));
  }
  if (dictionary.hasKey("/Group")) state_.is_opaque = false;
  const QPDFObjectHandle resources = resources_;
  if (QPDFObjectHandle own = dictionary.getKey("/Resources"); own.isDictionary()) resources_ = own;
  ++depth_;
  parse_content(content, [&](const Operation& operation) { take(operation); });
  --depth_;
  resources_ = resources;
  state_ = before;
  saved_ = saved;
}

bool InkFinder::take_text(const Operation& operation) {
  const std::uint32_t op = operation.op;
  Text& text = state_.text;
  const auto n = [&](std::size_t i) { return operation.number(i); };
  if (op == "BT"_op) {
    text.matrix = text.line = {};
  } else if (op == "Tf"_op) {
    QPDFObjectHandle font = resource("/Font", operation.name_at(0));
    auto& known = fonts_[font.getObjGen()];
    if (!known || !font.isIndirect()) known = std::make_shared<const FontWidths>(font);
    text.font = known;
    text.size = n(1);
  } else if (op == "Td"_op || op == "TD"_op) {
    if (op == "TD"_op) text.leading = -n(1);
    next_line(n(0), n(1));
  } else if (op == "Tm"_op) {
    text.matrix = text.line = {n(0), n(1), n(2), n(3), n(4), n(5)};
  } else if (op == "T*"_op) {
    next_line(0, -text.leading);
  } else if (op == "Tc"_op) {
    text.character = n(0);
  } else if (op == "Tw"_op) {
    text.word = n(0);
  } else if (op == "Tz"_op) {
    text.stretch = n(0) / 100;
  } else if (op == "TL"_op) {
    text.leading = n(0);
  } else if (op == "Ts"_op) {
    text.rise = n(0);
  } else if (op == "'"_op || op == "\""_op) {
    if (op == "\""_op) text.word = n(0), text.character = n(1);
    next_line(0, -text.leading);
    show(operation);
  } else if (op == "Tj"_op || op == "TJ"_op) {
    show(operation);
  } else {
    return false;
  }
  return true;
}

void InkFinder::next_line(double x, double y) {
  Text& text = state_.text;
  text.line = Transform::translate(x, y).then(text.line);
  text.matrix = text.line;
}

// The last operand is a string, or an array of strings and of steps back (9.4.3).
void InkFinder::show(const Operation& operation) {
  Text& text = state_.text;
  if (operation.operands.empty() || !text.font) return;
  double x = 0, least = 0, most = 0;
  const auto add = [&](const Operand& part) {
    x -= part.number / 1000 * text.size * text.stretch;
    if (part.kind == Operand::Kind::string) {
      const auto all = text.font->advance(part.text);
      x += (all.width * text.size + all.codes * text.character + all.spaces * text.word) *
           text.stretch;
    }
    least = std::min(least, x);
    most = std::max(most, x);
  };
  const Operand& shown = operation.operands.back();
  if (shown.kind == Operand::Kind::array) {
    for (const Operand& part : shown.parts) add(part);
  } else {
    add(shown);
  }
  const double size = std::abs(text.size);
  const Rect box{least, text.rise - below * size, most - least, (above + below) * size};
  if (box.width > 0) add_ink(text.matrix.then(state_.to_page).apply(box));
  text.matrix = Transform::translate(x, 0).then(text.matrix);
}

}  // namespace pliego::inserts
