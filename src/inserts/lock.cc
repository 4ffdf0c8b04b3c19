#include "inserts/lock.h"

#include <qpdf/QPDFExc.hh>

namespace pliego::inserts {
namespace {

constexpr const char* ask_maker =
    "Ask whoever made it for a copy without a password. They open it in the program that locked "
    "it, "
    "choose \"No Security\" (Acrobat: File, Properties, Security) or leave the passwords empty "
    "(LibreOffice: File, Export as PDF, Security), and save it under another name.";

Lock not_allowed(const char* what) {
  return {std::string("is locked: its maker does not allow ") + what + ".", ask_maker};
}

}  // namespace

std::optional<Lock> lock_of(QPDF& pdf) {
  if (!pdf.isEncrypted()) return std::nullopt;
  if (!pdf.allowPrintHighRes()) return not_allowed("to print it as it is");
  // Who may modify the contents may assemble as well (ISO 32000-1, table 22, bits 4 and 11).
  if (!pdf.allowModifyAssembly() && !pdf.allowModifyOther())
    return not_allowed("to put its pages together with others");
  return std::nullopt;
}

std::optional<Lock> lock_of(const QPDFExc& fault) {
  if (fault.getErrorCode() == qpdf_e_password)
    return Lock{
        "is locked: it opens only with a password.",
        std::string("Whoever knows the password can open it in a PDF viewer and print it to "
                    "a new PDF file; name that one. Or: ") +
            ask_maker};
  if (fault.getErrorCode() == qpdf_e_unsupported &&
      fault.getMessageDetail().find("ncryption") != std::string::npos)
    return Lock{"is locked in a way that only certain programs can open, as with a certificate.",
                ask_maker};
  return std::nullopt;
}

}  // namespace pliego::inserts
