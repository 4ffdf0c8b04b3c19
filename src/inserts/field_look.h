// What a field of a form looks like with what is filled into it (ISO 32000-1, 12.7).
#pragma once

#include <optional>

#include "inserts/form_field.h"
#include "inserts/look.h"

namespace pliego::inserts {

struct FieldLook {
  Look look;             // its ground, its border and what it says; empty: it shows nothing
  bool is_whole = true;  // false: no font can say what is filled in
};

// Of a field that has no look of its own. `form`: the catalog's AcroForm; `setter` may be null.
FieldLook look_of_field(QPDFObjectHandle widget, QPDFObjectHandle form, Size size,
                        TextSetter* setter);

}  // namespace pliego::inserts
