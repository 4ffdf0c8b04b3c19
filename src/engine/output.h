// The files that a run makes: their names, and what is told of them.
#pragma once

#include <string>
#include <string_view>

#include "files/outputs.h"

namespace pliego::engine {

struct Output {
  std::string path;  // '/' between parts
  std::string material, language, layout, purpose;
  std::string format;  // of its kind, or "guide" (a PDF), "png-thumbnail", "text"
  int pages = 0;       // 0 of a text
  double width = 0, height = 0;
  std::string unit;  // "pt", "px"; empty of a text
  std::size_t bytes = 0;
  std::string sha256;
};

// "es/palm-card-card-5x7-office": the path without its ending, and without a folder where no
// language is given. Screen, the default purpose, is not
// named; of a picture its page is, where there are several, by number and name:
// "es/palm-card-card-5x7-1-front".
std::string output_stem(const std::string& file_name, const std::string& language,
                        const std::string& layout, const std::string& purpose,
                        const std::string& page = {});

// Hands the file to `outputs` and fills in size and checksum. Throws SystemError.
void save(Output& output, std::string_view bytes, files::Outputs& outputs);
void save(Output& output, const files::Outputs::Make& make, files::Outputs& outputs);

}  // namespace pliego::engine
