// What a file says of its language.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace pliego::inserts {

struct LanguageSaid {
  std::string tag;      // as BCP 47 writes it: "en-US"; empty: none
  bool is_odd = false;  // something is said that is no such tag: "English (US)"
};

// Of an entry Lang (ISO 32000-1, 14.9.2.2). An underscore counts as a hyphen ("en_US"); anything
// but a string says nothing.
LanguageSaid language_said(QPDFObjectHandle lang);

}  // namespace pliego::inserts
