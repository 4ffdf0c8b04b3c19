// A picture's data without what tells who took it, where and with what.
#pragma once

#include <string>
#include <string_view>

namespace pliego::inserts {

// JPEG data up to its end, without its comments and private parts (EXIF, XMP, IPTC): of the
// segments APPn those of JFIF, of colour profiles and of Adobe's colour transform stay (ITU-T T.81,
// B.1; T.872). What can't be followed stays as it is.
std::string bare_jpeg(std::string_view bytes);

// JPEG 2000 data without boxes of XML and of private kinds (ISO 15444-1, annex I).
std::string bare_jpx(std::string_view bytes);

}  // namespace pliego::inserts
