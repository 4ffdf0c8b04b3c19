// Whether a PDF that the program wrote is one.
#pragma once

#include <string>

namespace pliego::fuzz {

// As `qpdf --check` does: the file's structure, then every stream to its end. What is not sound is
// a finding.
void require_sound(const std::string& pdf);

}  // namespace pliego::fuzz
