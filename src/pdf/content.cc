#include "pdf/content.h"

#include <cmath>

#include "base/number_text.h"

namespace pliego::pdf {
namespace {

double written(double value) { return std::round(value * 100) / 100; }

}  // namespace

void Content::number(double value, int decimals) {
  append_number(out_, value, decimals);
  out_ += ' ';
}

void Content::point(Point p) {
  number(p.x);
  number(p.y);
}

void Content::op(const char* name) {
  out_ += name;
  out_ += '\n';
}

void Content::save() {
  end_text();
  op("q");
  saved_.push_back(state_);
}

void Content::restore() {
  end_text();
  op("Q");
  state_ = saved_.back();
  saved_.pop_back();
}

void Content::concat(const Transform& m) {
  for (const double value : {m.a, m.b, m.c, m.d}) number(value, 5);
  number(m.e, 3);
  number(m.f, 3);
  op("cm");
}

void Content::clip(Point corner, Size size) {
  rectangle(corner, size);
  op("W n");
}

void Content::color(const Color& color, bool stroke, Ink& current) {
  if (current.color == color) return;
  current.color = color;
  std::string next;
  const auto add = [&](double value) {
    append_number(next, value, 3);
    next += ' ';
  };
  if (inks_ == draw::Metadata::Inks::cmyk && color.registration) {
    next = stroke ? "/All CS 1 SCN" : "/All cs 1 scn";
  } else if (inks_ == draw::Metadata::Inks::cmyk) {
    for (const double ink : {color.cyan, color.magenta, color.yellow, color.black}) add(ink);
    next += stroke ? "K" : "k";
  } else if (color.red == color.green && color.green == color.blue) {
    add(color.red);
    next += stroke ? "G" : "g";
  } else {
    for (const double light : {color.red, color.green, color.blue}) add(light);
    next += stroke ? "RG" : "rg";
  }
  if (next == current.op) return;
  current.op = next;
  op(next.c_str());
}

void Content::fill_color(const Color& value) { color(value, false, state_.fill); }

void Content::stroke_color(const Color& value) { color(value, true, state_.stroke); }

void Content::line_width(double width) {
  if (width == state_.width) return;
  state_.width = width;
  number(width, 3);
  op("w");
}

void Content::dash(const std::vector<double>& lengths, double offset) {
  std::string next = "[";
  for (const double length : lengths) {
    if (next.size() > 1) next += ' ';
    append_number(next, length, 2);
  }
  next += ']';
  append_number(next, lengths.empty() ? 0 : offset, 2);
  if (next == state_.dash) return;
  state_.dash = next;
  op((next + " d").c_str());
}

void Content::cap(LineCap cap) {
  if (cap == state_.cap) return;
  state_.cap = cap;
  op(cap == LineCap::butt ? "0 J" : cap == LineCap::round ? "1 J" : "2 J");
}

void Content::join(LineJoin join, double miter_limit) {
  if (join != state_.join) {
    state_.join = join;
    op(join == LineJoin::miter ? "0 j" : join == LineJoin::round ? "1 j" : "2 j");
  }
  if (join != LineJoin::miter || miter_limit == state_.miter_limit) return;
  state_.miter_limit = miter_limit;
  number(miter_limit, 3);
  op("M");
}

void Content::overprint(bool on) {
  if (on == state_.overprint) return;
  state_.overprint = on;
  op(on ? "/O1 gs" : "/O0 gs");
}

void Content::move(Point p) {
  end_text();
  point(p);
  op("m");
}

void Content::line(Point p) {
  point(p);
  op("l");
}

void Content::curve(Point from, Point p1, Point p2, Point p) {
  const bool from_first = p1 == from, to_second = p2 == p;
  if (!from_first) point(p1);
  if (from_first || !to_second) point(p2);
  point(p);
  op(from_first ? "v" : to_second ? "y" : "c");
}

void Content::rectangle(Point corner, Size size) {
  end_text();
  // Both corners are rounded, not the size: areas that share an edge go on sharing it.
  const Point low{written(corner.x), written(corner.y)};
  point(low);
  point({written(corner.x + size.width) - low.x, written(corner.y + size.height) - low.y});
  op("re");
}

void Content::paint(const char* name) { op(name); }

void Content::state(std::size_t index) { op(("/G" + std::to_string(index) + " gs").c_str()); }

void Content::shade(std::size_t index) { op(("/S" + std::to_string(index) + " sh").c_str()); }

// The unit square that an image fills, stretched over its area; both corners rounded, as above.
void Content::image(std::size_t index, Point corner, Size size) {
  end_text();
  const Point low{written(corner.x), written(corner.y)};
  out_ += "q ";
  number(written(corner.x + size.width) - low.x);
  out_ += "0 0 ";
  number(written(corner.y + size.height) - low.y);
  point(low);
  out_ += "cm /I" + std::to_string(index) + " Do Q\n";
}

void Content::form(const std::string& name) {
  end_text();
  out_ += '/' + name + " Do\n";
}

void Content::begin_mark(std::string_view tag_and_properties, bool in_text) {
  if (in_text) {
    begin_text();
  } else {
    end_text();
  }
  out_ += tag_and_properties;
  out_ += '\n';
}

void Content::end_mark() { op("EMC"); }

void Content::begin_text() {
  if (in_text_) return;
  in_text_ = true;
  line_ = {};
  op("BT");
}

void Content::end_text() {
  if (!in_text_) return;
  in_text_ = false;
  op("ET");
}

void Content::font(int index, double size) {
  if (index == state_.font && size == state_.font_size) return;
  state_.font = index;
  state_.font_size = size;
  out_ += "/F" + std::to_string(index) + ' ';
  number(size, 3);
  op("Tf");
}

void Content::text_at(Point origin) {
  begin_text();
  const Point to{written(origin.x), written(origin.y)};
  if (to == line_) return;
  point({to.x - line_.x, to.y - line_.y});
  op("Td");
  line_ = to;
}

void Content::rise(double points) {
  if (std::abs(points - state_.rise) < 0.005) return;
  state_.rise = points;
  number(points, 3);
  op("Ts");
}

void Content::show(std::string_view array, bool single) {
  if (!single) out_ += '[';
  out_ += array;
  op(single ? "Tj" : "]TJ");
}

std::string Content::take() {
  end_text();
  return std::move(out_);
}

}  // namespace pliego::pdf
