// Opening a PDF file with qpdf, strictly: a file that would have to be mended may have lost
// something.
#pragma once

#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>

#include "inserts/insert.h"

namespace pliego::inserts {

// The opened file, or null after a diagnostic.
std::shared_ptr<QPDF> open_pdf(const Source& source, Diagnostics& diagnostics);

// Whether something of the file turned out to be damaged while it was read; told.
bool tell_damage(const Source& source, QPDF& pdf, Diagnostics& diagnostics);
void tell_damage(const Source& source, const std::string& what, Diagnostics& diagnostics);

}  // namespace pliego::inserts
