// Before any other header of qpdf. The class JSON of qpdf 11 holds a vector of itself while it is
// not complete yet; in C++20, where destructors of vectors are constexpr, Clang refuses that. So
// there, and only there, these lines stand in for its JSON.hh, of which nothing is used here.
#pragma once

#include <qpdf/DLL.h>
#include <qpdf/Types.h>

#if defined(__clang__) && QPDF_MAJOR_VERSION < 12
#define JSON_HH

#include <qpdf/PointerHolder.hh>

class JSON;
class Pipeline;
class InputSource;
#endif
