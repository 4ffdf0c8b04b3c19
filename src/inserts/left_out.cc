#include "inserts/left_out.h"

namespace pliego::inserts {
namespace {

std::string counted(int count, const char* one, const char* many) {
  return std::to_string(count) + (count == 1 ? one : many);
}

}  // namespace

void tell_left_out(const Source& source, const LeftOut& left_out, Diagnostics& diagnostics) {
  std::string what;
  const auto add = [&](int count, const char* one, const char* many) {
    if (count > 0) what += (what.empty() ? "" : "; ") + counted(count, one, many);
  };
  add(left_out.acting,
      " thing that opens, plays or holds something (a note, an attachment, a button's action)",
      " things that open, play or hold something (a note, an attachment, a button's action)");
  add(left_out.links, " link that leads to another file or does something else",
      " links that lead to other files or do something else");
  add(left_out.files, " file that is attached to it", " files that are attached to it");
  add(left_out.for_screens, " field or mark that its maker keeps off paper",
      " fields or marks that their maker keeps off paper");
  add(left_out.without_look, " mark whose look the file doesn't hold",
      " marks whose looks the file doesn't hold");
  if (!what.empty())
    diagnostics.note("insert-left-out", source.place,
                     "Left out of '" + source.name + "': " + what + ".", "");
  if (left_out.is_portfolio)
    diagnostics.note(
        "insert-left-out", source.place,
        "'" + source.name +
            "' is a portfolio, a cover with other files in it: only the cover goes "
            "into the packet.",
        "Open it in Adobe Acrobat Reader, save each file that is needed, and name that "
        "one: '- {pdf: inserts/agenda.pdf, title: {en: \"Agenda\"}}'.");
  for (const std::string& name : left_out.unsaid)
    diagnostics.warning("insert-field", source.place,
                        "In '" + source.name + "' what is filled into '" + name +
                            "' may not show as it was meant: neither the file's font nor the "
                            "project's fonts have letters for it.",
                        "Open it in a PDF viewer, print it to a new PDF file, and name that one.");
}

}  // namespace pliego::inserts
