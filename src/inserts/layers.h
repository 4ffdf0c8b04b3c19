// Layers of a file (optional content, ISO 32000-1, 8.11): what is hidden stays hidden.
#pragma once

#include <qpdf/QPDF.hh>
#include <set>
#include <vector>

#include "inserts/object_copier.h"

namespace pliego::inserts {

// As the file's default configuration shows them on paper or on a screen: also where the file says
// that a layer is for the one alone (8.11.4.4). What hangs on a viewer's enlargement, language or
// user stays as it is without one.
class Layers {
 public:
  Layers(QPDF& pdf, bool on_paper);

  // Whether what belongs to it is seen. `content`: an entry OC, a layer or what depends on some
  // (8.11.2.2); anything else is no layer, and hides nothing.
  bool shows(QPDFObjectHandle content) const { return shows(content, 0); }

  // Those that what was copied belongs to.
  std::vector<draw::OutsideLayer> of(ObjectCopier& copier) const;

 private:
  bool shows(QPDFObjectHandle content, int depth) const;
  bool is_true(QPDFObjectHandle expression, int depth) const;
  void apply_uses(QPDFObjectHandle configuration, bool on_paper);

  std::vector<QPDFObjectHandle> groups_;
  std::set<QPDFObjGen> hidden_;
};

}  // namespace pliego::inserts
