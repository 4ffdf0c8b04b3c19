#include "pdf/mark_scope.h"

namespace pliego::pdf {

void MarkScope::close() {
  if (open_ != Kind::none) content_.end_mark();
  open_ = Kind::none;
}

void MarkScope::use(Kind kind, const std::string& properties) {
  if (!marks_.tagged) return;
  if (kind == open_ && properties == properties_) return;
  close();
  open_ = kind;
  properties_ = properties;
  if (!mark_) return content_.begin_mark("/Artifact BMC", kind == Kind::text);
  const int mcid = marks_.add(*mark_, page_);
  content_.begin_mark(std::string("/") + (properties.empty() ? tag_ : "Span") + "<</MCID " +
                          std::to_string(mcid) + properties + ">>BDC",
                      kind == Kind::text);
}

}  // namespace pliego::pdf
