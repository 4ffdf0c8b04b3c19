// Opening a PDF file with qpdf, strictly: a file that would have to be rebuilt may have lost
// something.
#pragma once

#include <memory>
#include <qpdf/QPDF.hh>

#include "inserts/insert.h"
#include "inserts/mending.h"

namespace pliego::inserts {

// Whether it is there, of a size that can be read, and begins as a PDF; told where not.
bool looks_like_pdf(const Source& source, Diagnostics& diagnostics);

// The opened file, its pages in one list without a tree, or null after a diagnostic. Throws
// TooMuch, QPDFExc or std::runtime_error where it is damaged.
std::shared_ptr<QPDF> open_pdf(const Source& source, Mending& mending, Diagnostics& diagnostics);

// Whether something of the file turned out to be damaged while it was read; told.
bool tell_damage(const Source& source, QPDF& pdf, Mending& mending, Diagnostics& diagnostics);
void tell_damage(const Source& source, const std::string& what, Diagnostics& diagnostics);

// That it stands for more than its size allows.
void tell_too_much(const Source& source, Diagnostics& diagnostics);

}  // namespace pliego::inserts
