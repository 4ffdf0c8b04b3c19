// Where a link to the web, mail or a telephone leads.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace pliego::inserts {

// Of an entry URI (ISO 32000-1, 12.6.4.7), also in UTF-16 and with blanks around it: an address of
// https, http, mailto, tel or sms; one of "www." that names none is https. Empty: it is none of
// these, or longer than 8,000 bytes.
std::string web_address(QPDFObjectHandle uri);

}  // namespace pliego::inserts
