// How far text reaches: the widths that fonts declare, without reading the fonts themselves.
#pragma once

#include <map>
#include <qpdf/QPDF.hh>
#include <string>

#include "inserts/effort.h"

namespace pliego::inserts {

class FontWidths {
 public:
  // Of a font dictionary (ISO 32000-1, 9.6 and 9.7). What it doesn't tell is taken as wide.
  explicit FontWidths(QPDFObjectHandle font);

  // What a string's codes advance together, for a size of 1, and how many codes and how many single
  // byte spaces (9.3.3) there are.
  struct Advance {
    double width = 0;
    int codes = 0, spaces = 0;
  };
  Advance advance(const std::string& codes) const;

 private:
  void read_simple(QPDFObjectHandle font);
  void read_composite(QPDFObjectHandle descendant);
  void read_list(QPDFObjectHandle list);
  void add(QPDFObjectHandle widths, int code, double unit);
  void add(int first, int last, double width);

  bool is_composite_ = false;
  double default_ = 1;
  Held held_;
  std::map<int, double> widths_;  // by code, of a composite font by CID; in ems
};

}  // namespace pliego::inserts
