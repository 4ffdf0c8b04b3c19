// One look for each annotation of a file: the one that it has, or one that is made.
#pragma once

#include <qpdf/QPDF.hh>
#include <string>

#include "base/geometry.h"

namespace pliego::inserts {

class Looks {
 public:
  explicit Looks(QPDF& pdf);

  enum class Outcome {
    shown,      // its entry AP has one form from here on, as N
    nothing,    // there is nothing to see
    unknown,    // nothing says how it looks
    unsayable,  // its font has no signs for what it says
  };
  // In memory only: the file stays as it is.
  Outcome settle(QPDFObjectHandle annotation);
  // What people know it by: a field's name, or the first words of a mark.
  std::string name_of(QPDFObjectHandle annotation) const;

 private:
  Outcome settle_field(QPDFObjectHandle widget, const Rect& area);
  Outcome settle_markup(QPDFObjectHandle annotation, const Rect& area);
  Outcome use(QPDFObjectHandle annotation, QPDFObjectHandle form);

  QPDF& pdf_;
  QPDFObjectHandle form_;           // the catalog's AcroForm
  bool needs_appearances_ = false;  // looks of fields may be older than what is filled in (12.7.2)
};

// Entry Rect, its corners in order; empty where it has none.
Rect area_of(QPDFObjectHandle annotation);

}  // namespace pliego::inserts
