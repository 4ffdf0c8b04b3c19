// Standard structure types (ISO 32000-1, 14.8.4), and what a file maps its own to (14.7.3).
#pragma once

#include <qpdf/QPDF.hh>
#include <string>

#include "draw/structure.h"

namespace pliego::inserts {

// Without slash.
bool is_standard_type(const std::string& type);
// The standard type that `type` is mapped to, itself if it is one; empty where it is none.
// `name_space`: of the element (ISO 32000-2, 14.7.4), or null: what it maps counts before
// `role_map`. Types that PDF 2.0 alone has stand for their next ones of 1.7 ("Em": "Span").
std::string standard_type(const std::string& type, QPDFObjectHandle role_map,
                          QPDFObjectHandle name_space);
// Our word for it; for those that we have none for, what reads most like it.
draw::Role role_of(const std::string& standard);

}  // namespace pliego::inserts
