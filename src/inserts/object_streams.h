// Whether a file's object streams (ISO 32000-1, 7.5.7) are what they should be: objects one after
// the other. qpdf reads each object from where its list says, and would read the same bytes a
// million times where a million entries lead to them.
#pragma once

#include <qpdf/QPDF.hh>

namespace pliego::inserts {

// Throws std::runtime_error or QPDFExc where one is not; to be called before any object is read.
void check_object_streams(QPDF& pdf);

}  // namespace pliego::inserts
