// What an annotation looks like: operators in a box of its own, made where its file has none.
#pragma once

#include <qpdf/QPDF.hh>
#include <string>

#include "base/geometry.h"
#include "inserts/text_setter.h"

namespace pliego::inserts {

// A form to be (ISO 32000-1, 8.10): what it draws, in its own box from 0 0.
class Look {
 public:
  explicit Look(Size size) : size_(size) {}

  Size size() const { return size_; }
  bool is_empty() const { return content_.empty() && set_.items.empty(); }

  // "1 0 0 RG 2 w": operators with their operands before them. A few bytes of a file may ask for
  // them without end, so each is counted (effort.h).
  void add(std::initializer_list<double> operands, const char* op);
  void add(const std::string& operators);
  void rectangle(const Rect& area) { add({area.x, area.y, area.width, area.height}, "re"); }
  // A name of a resource, with slash.
  std::string font(QPDFObjectHandle dictionary);
  void show(const std::string& codes);  // a string and Tj
  // How what follows covers what lies below; `multiply`: as a marker does.
  void cover(double opacity, bool multiply);
  void set_matrix(const Transform& matrix) { matrix_ = matrix; }

  // Lines that a TextSetter made, which no operators draw. They are seen within `box`.
  void open_set(const Rect& box);
  void put_set(const SetLine& line, Point baseline, const Color& color);

  QPDFObjectHandle form(QPDF& pdf) const;
  // What was put by put_set(), in the same space as the form's content; nothing where nothing was.
  std::optional<draw::Group> set_text() const;

 private:
  Size size_;
  Transform matrix_;
  std::string content_;
  QPDFObjectHandle fonts_ = QPDFObjectHandle::newDictionary();
  QPDFObjectHandle states_ = QPDFObjectHandle::newDictionary();
  draw::Group set_;  // y downward from the box's upper left corner
};

// An annotation's colour (12.5.2): operators that set it for lines or for areas; empty: none.
std::string color_operators(QPDFObjectHandle color, bool for_lines);

}  // namespace pliego::inserts
