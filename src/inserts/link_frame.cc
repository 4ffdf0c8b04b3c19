#include "inserts/link_frame.h"

#include <algorithm>

#include "inserts/looks.h"

namespace pliego::inserts {
namespace {

using Object = QPDFObjectHandle;

Object real(double value) { return Object::newReal(value, 4); }

// Entry BS, or the older one; a frame's width, "S"olid, "D"ashed or "U"nderline, and its dashes.
struct Style {
  double width = 0;
  bool is_dashed = false, is_underline = false;
  Object dashes = Object::newNull();
};

Style frame_style(Object link) {
  constexpr double widest = 20;
  Style style;
  Object newer = link.getKey("/BS"), older = link.getKey("/Border");
  if (newer.isDictionary()) {
    Object width = newer.getKey("/W");
    style.width = width.isNumber() ? width.getNumericValue() : 1;
    style.is_dashed = newer.getKey("/S").isNameAndEquals("/D");
    style.is_underline = newer.getKey("/S").isNameAndEquals("/U");
    style.dashes = newer.getKey("/D");
  } else if (older.isArray() && older.getArrayNItems() >= 3) {
    if (older.getArrayItem(2).isNumber()) style.width = older.getArrayItem(2).getNumericValue();
    if (older.getArrayNItems() >= 4) style.dashes = older.getArrayItem(3);
    style.is_dashed = style.dashes.isArray() && style.dashes.getArrayNItems() > 0;
  }
  style.width = std::clamp(style.width, 0.0, widest);
  return style;
}

Object rectangle(const Rect& area) {
  return Object::newArray(
      std::vector<Object>{real(area.x), real(area.y), real(area.right()), real(area.bottom())});
}

Object written(const Style& style) {
  Object made = Object::newDictionary();
  made.replaceKey("/W", real(style.width));
  made.replaceKey("/S", Object::newName(style.is_dashed ? "/D" : "/S"));
  if (style.is_dashed) made.replaceKey("/D", style.dashes);
  return made;
}

}  // namespace

Object frame_of_link(Object link) {
  const Style style = frame_style(link);
  const Rect area = area_of(link);
  Object color = link.getKey("/C");
  const bool is_clear = color.isArray() && color.getArrayNItems() == 0;
  if (style.width <= 0 || is_clear || area.width <= 0 || area.height <= 0) return Object::newNull();
  Object frame = Object::newDictionary();
  frame.replaceKey("/Type", Object::newName("/Annot"));
  frame.replaceKey("/Subtype", Object::newName(style.is_underline ? "/Line" : "/Square"));
  frame.replaceKey("/Rect", rectangle(area.outset(style.width / 2)));
  frame.replaceKey("/L", rectangle({area.x, area.y, area.width, 0}));
  frame.replaceKey("/BS", written(style));
  frame.replaceKey("/C", color.isArray() ? color : Object::newArray({real(0)}));
  frame.replaceKey("/F", Object::newInteger(4));
  return frame;
}

}  // namespace pliego::inserts
