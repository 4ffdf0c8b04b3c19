// Fields to fill in as what they are in a packet: printed (ISO 32000-1, 14.8.5.6).
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

namespace pliego::inserts {

// The attributes of an element of type Form whose field became part of the page: its role, whether
// it is checked, what it is for. Null where the element says that already. `form`: the catalog's
// AcroForm.
QPDFObjectHandle printed_field(QPDFObjectHandle element, QPDFObjectHandle form);

}  // namespace pliego::inserts
