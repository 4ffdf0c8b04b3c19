// A test's own PDF as it is read for a packet.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "inserts/insert.h"
#include "raw_pdf.h"
#include "support/temp_folder.h"

namespace pliego::test {

struct ReadPdf {
  std::shared_ptr<TempFolder> folder = std::make_shared<TempFolder>();  // data is read on need
  std::optional<inserts::Insert> insert;
  Diagnostics diagnostics;

  std::string rules() const;                        // of all that was told, between blanks
  std::string told(const std::string& rule) const;  // messages of this rule; empty: none
};

ReadPdf read_pdf(const RawPdf& pdf, bool on_paper = false);

}  // namespace pliego::test
