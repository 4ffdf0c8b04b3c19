// Widths of the fonts that a PDF may use without holding them (ISO 32000-1, 9.6.2.2), as their
// makers publish them.
#pragma once

#include <optional>
#include <string>

namespace pliego::inserts {

// What a code of WinAnsiEncoding advances, in ems. `font`: its BaseFont, without slash. Nothing for
// a font that is no kind of Helvetica, Times or Courier.
std::optional<double> standard_width(const std::string& font, unsigned char code);

}  // namespace pliego::inserts
