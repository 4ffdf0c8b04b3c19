#include "cli/output.h"

#include <nlohmann/json.hpp>

#include "base/files.h"

namespace pliego::cli {
std::string output_stem(const std::string& file_name, const std::string& language,
                        const std::string& layout, const std::string& purpose,
                        const std::string& page) {
  std::string stem = (language.empty() ? "" : language + "/") + file_name + "-" + layout;
  if (purpose != "screen") stem += "-" + purpose;
  if (!page.empty()) stem += "-" + page;
  return stem;
}

void save(Output& output, const std::string& bytes, const std::filesystem::path& folder) {
  output.bytes = bytes.size();
  output.sha256 = sha256_hex(bytes);
  const auto path = folder / output.path;
  if (!file_holds(path, bytes)) write_file(path, bytes);
}

nlohmann::ordered_json to_json(const Output& o) {
  return {{"path", o.path},     {"material", o.material}, {"language", o.language},
          {"layout", o.layout}, {"purpose", o.purpose},   {"format", o.format},
          {"pages", o.pages},   {"width", o.width},       {"height", o.height},
          {"unit", o.unit},     {"bytes", o.bytes},       {"sha256", o.sha256}};
}

}  // namespace pliego::cli
