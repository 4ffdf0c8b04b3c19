// The file as qpdf reads it, with what it reads counted: lists of objects that overlap, or that all
// lead to one place, would have it read the same again without end.
#pragma once

#include <memory>
#include <qpdf/InputSource.hh>
#include <string>

#include "files/source.h"

namespace pliego::inserts {

// `name` stands in qpdf's messages. Throws TooMuch, from within qpdf, once far more has
// been read than is in it.
std::shared_ptr<InputSource> counted_input(const std::string& name,
                                           std::shared_ptr<const Bytes> bytes);

}  // namespace pliego::inserts
