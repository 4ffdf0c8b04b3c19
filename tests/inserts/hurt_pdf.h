// PDF files built to hurt whoever reads them: deep, endless, or far larger inside than out.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "packed_pdf.h"

namespace pliego::test {

struct HurtPdf {
  const char* name;
  std::function<std::string()> bytes;
  bool is_refused = true;  // else it may go in as well, without what is too much in it
};

const std::vector<HurtPdf>& hurt_pdfs();

}  // namespace pliego::test
