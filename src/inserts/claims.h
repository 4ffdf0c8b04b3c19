// What a file says of itself that a packet may go on saying.
#pragma once

#include <qpdf/QPDF.hh>
#include <string>

namespace pliego::inserts {

// Which part of PDF/UA its metadata claim: "1" (ISO 14289-1, clause 5), "2"; empty: none.
std::string pdf_ua_part(QPDF& pdf);

// The same of an XMP packet as it stands.
std::string xmp_pdf_ua_part(const std::string& xmp);

}  // namespace pliego::inserts
