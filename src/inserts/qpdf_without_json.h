// Before any other header of qpdf: stands in for its JSON.hh, of which nothing is used here. Its
// class JSON holds a vector of itself while it is not complete yet; in C++20, where destructors of
// vectors are constexpr, Clang 16 refuses that.
#pragma once

#define JSON_HH

#include <qpdf/DLL.h>
#include <qpdf/Types.h>

#include <qpdf/PointerHolder.hh>

class JSON;
class Pipeline;
class InputSource;
