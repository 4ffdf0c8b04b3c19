// libharu's objects as PDF's syntax. Not by libharu's own writer: up to version 2.3 that leaves
// blanks in names as they are.
#pragma once

#include <string>

namespace pliego::pdf {

// Appends the value of an object of libharu's, indirect or not; what it refers to, as references.
// Throws SystemError for what libharu can't do.
void append_value(std::string& to, void* object);

}  // namespace pliego::pdf
