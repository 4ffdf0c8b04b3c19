// What a mark on a page looks like where its file doesn't say (ISO 32000-1, 12.5.6).
#pragma once

#include <optional>

#include "inserts/look.h"

namespace pliego::inserts {

struct MarkupLook {
  Look look;             // empty: there is nothing to see
  bool is_whole = true;  // false: no font can say its text
};

// Free text, shapes, lines and markers. Nothing for other kinds, such as stamps. `area`: its Rect;
// `setter` may be null.
std::optional<MarkupLook> look_of_markup(QPDFObjectHandle annotation, const Rect& area,
                                         TextSetter* setter);

}  // namespace pliego::inserts
