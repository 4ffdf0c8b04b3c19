// The files a render makes: their names, their bytes on disk, what JSON says of them.
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "draw/document.h"

namespace pliego::cli {

struct Output {
  std::string path;  // relative to the folder given with --out, '/' between parts
  std::string material, language, layout, purpose, format;
  int pages = 0;
  double width = 0, height = 0;
  std::string unit;  // "pt" or "px"
  std::size_t bytes = 0;
  std::string sha256;
};

// "es/palm-card-card-5x7-office.pdf"; of a PNG with its page's label where there are several pages:
// "es/palm-card-card-5x7-front.png". Screen, the default purpose, is not named.
std::string output_path(const std::string& material, const std::string& language,
                        const std::string& layout, const std::string& purpose,
                        const std::string& page, const std::string& format);

// Writes the bytes below `folder` and fills in size and checksum. A file that already holds them
// stays untouched. Throws SystemError.
void save(Output& output, const std::string& bytes, const std::filesystem::path& folder);

nlohmann::ordered_json to_json(const Output& output);

}  // namespace pliego::cli
