// What a link has around it, or below it, where its file asks for a frame (ISO 32000-1, 12.5.4):
// LaTeX and others mark links so.
#pragma once

#include <qpdf/QPDF.hh>

namespace pliego::inserts {

// A mark of its own that looks like it, on the edges of the link's area as Poppler draws it; null
// where the link has none. Without an entry for it there is none either: viewers agree on that, and
// not with the standard.
QPDFObjectHandle frame_of_link(QPDFObjectHandle link);

}  // namespace pliego::inserts
