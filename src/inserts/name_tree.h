// Names that a file gives to its parts (ISO 32000-1, 7.7.4).
#pragma once

#include <functional>
#include <qpdf/QPDF.hh>
#include <string>

namespace pliego::inserts {

// All of the tree `kind` ("/Dests", "/EmbeddedFiles") at once, with their values, however its nodes
// hold each other (7.9.6): looked up one by one each name would be a way through it.
void for_each_name(QPDF& pdf, const char* kind,
                   const std::function<void(std::string name, QPDFObjectHandle value)>& f);

}  // namespace pliego::inserts
