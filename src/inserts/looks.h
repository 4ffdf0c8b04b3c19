// One look for each annotation of a file: the one that it has, or one that is made.
#pragma once

#include <map>
#include <memory>
#include <qpdf/QPDF.hh>
#include <string>

#include "inserts/look.h"

namespace pliego::inserts {

class Looks {
 public:
  // `setter` may be null.
  Looks(QPDF& pdf, TextSetter* setter);

  enum class Outcome {
    shown,      // its entry AP has one form from here on, as N
    nothing,    // there is nothing to see
    unknown,    // nothing says how it looks
    unsayable,  // no font has signs for all that it says; the rest is shown, if it had no look
  };
  struct Settled {
    Outcome outcome;
    std::shared_ptr<const draw::Group> text = nullptr;  // what lies over the form, in its space
  };
  // In memory only: the file stays as it is. What lies on several pages is settled once.
  Settled settle(QPDFObjectHandle annotation);
  // What people know it by: a field's name, or the first words of a mark.
  std::string name_of(QPDFObjectHandle annotation) const;

 private:
  Settled settle_field(QPDFObjectHandle widget, const Rect& area);
  Settled settle_markup(QPDFObjectHandle annotation, const Rect& area);
  Settled use(QPDFObjectHandle annotation, QPDFObjectHandle form);
  Settled use(QPDFObjectHandle annotation, const Look& made);

  QPDF& pdf_;
  TextSetter* const setter_;
  QPDFObjectHandle form_;           // the catalog's AcroForm
  bool needs_appearances_ = false;  // looks of fields may be older than what is filled in (12.7.2)
  std::map<QPDFObjGen, Settled> known_;
};

// Entry Rect, its corners in order; empty where it has none, or one that no page could have.
Rect area_of(QPDFObjectHandle annotation);

}  // namespace pliego::inserts
