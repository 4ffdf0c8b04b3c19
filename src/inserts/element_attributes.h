// The attributes of a structure element (ISO 32000-1, 14.7.5), as text with holes for what depends
// on where its page comes to lie.
#pragma once

#include <qpdf/QPDF.hh>
#include <set>
#include <string>
#include <vector>

#include "draw/outside.h"
#include "inserts/page_frame.h"
#include "inserts/table_grid.h"

namespace pliego::inserts {

struct AttributesFound {
  std::string syntax;
  std::vector<draw::OutsideElement::Hole> holes;
  std::vector<std::string> headers;  // ids, by hole
  std::optional<Rect> box;           // from the top-left corner of its page
  CellSpan span;                     // of a table's cell
};

// Entries A and C of an element. `ids`: of all elements, since a header that is not there is left
// out. `frame`: of the page that it lies on; null: on none.
AttributesFound read_attributes(QPDFObjectHandle element, QPDFObjectHandle class_map,
                                const std::set<std::string>& ids, const PageFrame* frame,
                                QPDFObjectHandle more);

}  // namespace pliego::inserts
