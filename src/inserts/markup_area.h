// Where a mark lies whose look is to be made.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include "base/geometry.h"

namespace pliego::inserts {

// Its Rect, made so large that the points of its lines and the corners of its markers lie in it,
// with what they are drawn with: programs write a flat line's box as flat, and a marker's anyhow.
// `rect`: its Rect, corners in order. Where its points can't be, that alone.
Rect markup_area(QPDFObjectHandle annotation, const Rect& rect);

}  // namespace pliego::inserts
