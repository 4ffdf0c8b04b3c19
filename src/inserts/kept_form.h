// A form that blends as one (a transparency group, ISO 32000-1, 11.6.6) can't become part of the
// page as other forms with marks do. Where all of it has one mark, that goes around it instead.
#pragma once

#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>

namespace pliego::inserts {

struct KeptForm {
  QPDFObjectHandle form;  // a copy without the mark
  std::string tag;        // of the mark, with slash
  QPDFObjectHandle properties;
  int mcid = 0;
};

// Nothing where it is no such group, has several marks or draws beside its one, or draws one of
// `tagged_forms`. `resources`: the form's, its own or those that it borrows.
std::optional<KeptForm> kept_form(QPDFObjectHandle form, QPDFObjectHandle resources,
                                  const std::set<QPDFObjGen>& tagged_forms);

// Whether the operator draws something.
bool draws(std::uint32_t op);

}  // namespace pliego::inserts
