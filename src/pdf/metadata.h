// What a file says about itself.
#pragma once

#include "draw/document.h"
#include "pdf/deflate.h"
#include "pdf/objects.h"

namespace pliego::pdf {

// The Info dictionary and, agreeing with it, the XMP packet (ISO 32000-1, 14.3; ISO 16684-1), which
// also claims PDF/UA-1 (ISO 14289-1, clause 5) and, where the document asks for it, PDF/A-2a (ISO
// 19005-2, 6.6.4), with the output intent that the latter needs (6.2.3). For PDF/X-1a:2003 (ISO
// 15930-4) both name that and say that nothing is trapped, and the output intent is CGATS TR 006.
// Dates are the content's; the program's name is the only other trace.
void add_metadata(Objects& objects, const draw::Metadata& metadata, Deflater& deflater);

// The packet alone.
std::string xmp_packet(const draw::Metadata& metadata);

}  // namespace pliego::pdf
