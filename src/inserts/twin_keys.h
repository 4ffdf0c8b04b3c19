// Keys that a dictionary has twice: harmless where they say the same; where they don't, each
// program takes another.
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

#include "files/source.h"

namespace pliego::inserts {

// `fault`: what qpdf says of the key. False too where the dictionary isn't found again.
bool are_twins_alike(QPDF& pdf, const Bytes& bytes, const QPDFExc& fault);

}  // namespace pliego::inserts
