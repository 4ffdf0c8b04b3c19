// The file as qpdf reads it, with what it reads counted: lists of objects that overlap, or that all
// lead to one place, would have it read the same again without end.
#pragma once

#include <filesystem>
#include <memory>
#include <qpdf/InputSource.hh>

namespace pliego::inserts {

// Throws SystemError where the file can't be opened; TooMuch, from within qpdf, once far more has
// been read than is in it.
std::shared_ptr<InputSource> counted_input(const std::filesystem::path& path);

}  // namespace pliego::inserts
