#include "inserts/adobe_only.h"

#include "inserts/name_tree.h"

namespace pliego::inserts {

bool is_drawn_by_viewer(QPDF& pdf) {
  QPDFObjectHandle needs = pdf.getRoot().getKey("/NeedsRendering"),
                   form = pdf.getRoot().getKey("/AcroForm");
  return needs.isBool() && needs.getBoolValue() && form.isDictionary() &&
         !form.getKey("/XFA").isNull();
}

bool is_portfolio(QPDF& pdf) { return pdf.getRoot().getKey("/Collection").isDictionary(); }

int attached_files(QPDF& pdf) {
  int count = 0;
  for_each_name(pdf, "/EmbeddedFiles", [&](const std::string&, QPDFObjectHandle) { ++count; });
  return count;
}

}  // namespace pliego::inserts
