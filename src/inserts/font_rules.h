// What PDF/UA-1 asks of a font's dictionary (ISO 14289-1, 7.21). What the font's program says, such
// as widths, is not looked at.
#pragma once

#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace pliego::inserts {

// What is wrong with a dictionary of Type Font, in words for people: "nothing says which letters
// its font 'Arial' shows".
std::optional<std::string> font_fault(QPDFObjectHandle font);

// Whether it lacks what says which of an embedded font's outlines a code means, and all readers
// take it that codes and outlines have the same numbers (ISO 32000-1, table 117;
// PDF/UA-1, 7.21.3.2).
bool lacks_outline_map(QPDFObjectHandle font);

}  // namespace pliego::inserts
