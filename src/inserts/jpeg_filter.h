// A picture's JPEG data as a stage of decoding: looked at, not made into pixels.
#pragma once

#include <memory>
#include <qpdf/QPDFStreamFilter.hh>

namespace pliego::inserts {

std::shared_ptr<QPDFStreamFilter> jpeg_filter();

}  // namespace pliego::inserts
