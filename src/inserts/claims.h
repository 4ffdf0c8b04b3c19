// What a file says of itself that a packet may go on saying.
#pragma once

#include <qpdf/QPDF.hh>
#include <string>

namespace pliego::inserts {

// Whether its metadata claim PDF/UA-1 (ISO 14289-1, clause 5).
bool claims_pdf_ua(QPDF& pdf);

// The same of an XMP packet as it stands.
bool xmp_claims_pdf_ua(const std::string& xmp);

}  // namespace pliego::inserts
