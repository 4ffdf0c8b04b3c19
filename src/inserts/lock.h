// What a PDF's encryption (ISO 32000-1, 7.6) allows.
#pragma once

#include <optional>
#include <qpdf/QPDF.hh>
#include <string>

namespace pliego::inserts {

struct Lock {
  std::string what;  // after the file's name: "is locked: …"
  std::string hint;  // who can unlock it, and how
};

// Why the file may not go into a packet; nothing where it is open, or where it opens without a
// password and allows to be printed and to be put together with other pages.
std::optional<Lock> lock_of(QPDF& pdf);

// The same after qpdf has given up on opening it, for this reason; nothing where it is not a lock.
std::optional<Lock> lock_of(const QPDFExc& fault);

}  // namespace pliego::inserts
