// Whether a file's form fields (ISO 32000-1, 12.7) can be asked for what they inherit: qpdf goes up
// to the root for every value, by recursion and from each of them anew.
#pragma once

#include <qpdf/QPDF.hh>

namespace pliego::inserts {

// Throws Damage where they lie too deep in each other, and spends what asking them will take.
void check_fields(QPDF& pdf);

}  // namespace pliego::inserts
