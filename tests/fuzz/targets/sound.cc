#include "sound.h"

// clang-format off: before qpdf's own headers
#include "inserts/qpdf_without_json.h"
// clang-format on

#include <qpdf/QPDF.hh>

#include "target.h"

namespace pliego::fuzz {

void require_sound(const std::string& bytes) {
  const auto pdf = QPDF::create();
  pdf->setSuppressWarnings(true);
  pdf->setAttemptRecovery(false);
  try {
    pdf->processMemoryFile("packet", bytes.data(), bytes.size());
    for (auto& object : pdf->getAllObjects())
      if (object.isStream()) object.getStreamData(qpdf_dl_specialized);
    const auto warnings = pdf->getWarnings();
    if (!warnings.empty()) finding(warnings.front().what());
  } catch (const QPDFExc& fault) {
    finding(fault.what());
  }
}

}  // namespace pliego::fuzz
