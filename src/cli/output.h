// The files a render makes: their names, their bytes on disk, what JSON says of them.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/new_file.h"
#include "draw/document.h"

namespace pliego::cli {

struct Output {
  std::string path;  // relative to the folder given with --out, '/' between parts
  std::string material, language, layout, purpose;
  std::string format;  // "pdf", "guide" (a PDF), "png", "png-thumbnail", "text"
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

// Writes the bytes below `folder` and fills in size and checksum. A file that already holds them
// stays untouched. Throws SystemError.
void save(Output& output, const std::string& bytes, const std::filesystem::path& folder);

// The same for bytes that `make` hands on in parts: they are not in memory all at once.
void save(Output& output, const std::function<void(const TakeBytes&)>& make,
          const std::filesystem::path& folder);

// What a command that made them says at its end: diagnostics and a count on standard error, or all
// of it as JSON on standard output. Gives the exit status.
int tell_outputs(const std::vector<Output>& outputs, const Diagnostics& diagnostics, bool as_json,
                 const std::string& folder);

}  // namespace pliego::cli
