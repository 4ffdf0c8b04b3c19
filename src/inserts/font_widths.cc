#include "inserts/font_widths.h"

#include <algorithm>
#include <cmath>

namespace pliego::inserts {
namespace {

constexpr int most_codes = 0x10000;
constexpr std::size_t steps_of_width = 400, bytes_of_width = 48;

double number_or(QPDFObjectHandle value, double otherwise) {
  return value.isNumber() ? value.getNumericValue() : otherwise;
}

// A code of the font; those that it can't have come out as the nearest.
int code_of(QPDFObjectHandle value) {
  return static_cast<int>(std::clamp(number_or(value, 0), -1.0, static_cast<double>(most_codes)));
}

QPDFObjectHandle first_descendant(QPDFObjectHandle font) {
  QPDFObjectHandle all = font.getKey("/DescendantFonts");
  return all.isArray() && all.getArrayNItems() > 0 ? all.getArrayItem(0)
                                                   : QPDFObjectHandle::newNull();
}

}  // namespace

FontWidths::FontWidths(QPDFObjectHandle font) {
  if (!font.isDictionary()) return;
  QPDFObjectHandle descendant = first_descendant(font);
  is_composite_ = descendant.isDictionary();
  if (is_composite_) {
    read_composite(descendant);
  } else {
    read_simple(font);
  }
  held_.add(widths_.size() * bytes_of_width);
}

// Widths are in thousandths, of a Type 3 font in units of its own.
void FontWidths::read_simple(QPDFObjectHandle font) {
  QPDFObjectHandle matrix = font.getKey("/FontMatrix");
  const double unit = matrix.isArray() && matrix.getArrayNItems() == 6
                          ? std::abs(number_or(matrix.getArrayItem(0), 0.001))
                          : 0.001;
  QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
  QPDFObjectHandle widths = font.getKey("/Widths");
  if (!widths.isArray()) return;
  if (descriptor.isDictionary()) default_ = number_or(descriptor.getKey("/MissingWidth"), 0) * unit;
  const int code = code_of(font.getKey("/FirstChar"));
  add(widths, code, unit);
}

void FontWidths::read_composite(QPDFObjectHandle descendant) {
  default_ = number_or(descendant.getKey("/DW"), 1000) / 1000;
  if (QPDFObjectHandle list = descendant.getKey("/W"); list.isArray()) read_list(list);
}

// One code after the other.
void FontWidths::add(QPDFObjectHandle widths, int code, double unit) {
  if (!may_look(static_cast<std::size_t>(widths.getArrayNItems()) * steps_of_width)) return;
  for (QPDFObjectHandle width : widths.getArrayAsVector()) {
    if (code > most_codes) return;
    widths_[code++] = number_or(width, 0) * unit;
  }
}

void FontWidths::add(int first, int last, double width) {
  if (!may_look(static_cast<std::size_t>(std::max(last - first, 0)) * steps_of_width)) return;
  for (int code = first; code <= last; ++code) widths_[code] = width;
}

// c [w1 w2 …] or c_first c_last w (9.7.4.3).
void FontWidths::read_list(QPDFObjectHandle list) {
  const auto values = list.getArrayAsVector();
  for (std::size_t i = 0; i + 1 < values.size();) {
    const int code = code_of(values[i]);
    QPDFObjectHandle second = values[i + 1];
    if (second.isArray()) {
      add(second, code, 0.001);
      i += 2;
    } else {
      if (i + 2 >= values.size()) return;
      add(code, code_of(second), number_or(values[i + 2], 0) / 1000);
      i += 3;
    }
  }
}

// Codes of a composite font are taken for CIDs of two bytes, as Identity-H has them; with another
// CMap the widths are others, and so is the place where the text ends.
FontWidths::Advance FontWidths::advance(const std::string& codes) const {
  Advance sum;
  const std::size_t step = is_composite_ ? 2 : 1;
  for (std::size_t i = 0; i < codes.size(); i += step) {
    int code = static_cast<unsigned char>(codes[i]);
    if (is_composite_ && i + 1 < codes.size())
      code = code * 256 + static_cast<unsigned char>(codes[i + 1]);
    const auto known = widths_.find(code);
    sum.width += known != widths_.end() ? known->second : default_;
    ++sum.codes;
    sum.spaces += !is_composite_ && code == ' ';
  }
  return sum;
}

}  // namespace pliego::inserts
