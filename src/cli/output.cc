#include "cli/output.h"

#include <iostream>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "base/shown.h"
#include "cli/command.h"
#include "cli/report.h"

namespace pliego::cli {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const Output& o) {
  return {{"path", o.path},     {"material", o.material}, {"language", o.language},
          {"layout", o.layout}, {"purpose", o.purpose},   {"format", o.format},
          {"pages", o.pages},   {"width", o.width},       {"height", o.height},
          {"unit", o.unit},     {"bytes", o.bytes},       {"sha256", o.sha256}};
}

}  // namespace

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

void save(Output& output, const std::function<void(const TakeBytes&)>& make,
          const std::filesystem::path& folder) {
  std::optional<std::string> first;  // most files are one part
  std::optional<NewFile> file;
  make([&](std::string_view part) {
    if (!first) {
      first.emplace(part);
      return;
    }
    if (!file) {
      file.emplace(folder / output.path);
      file->add(*first);
      first->clear(), first->shrink_to_fit();
    }
    file->add(part);
  });
  if (!file) return save(output, first.value_or(""), folder);
  output.bytes = file->size();
  output.sha256 = file->sha256();
  if (!file->is_as_before()) file->put_in_place();
}

int tell_outputs(const std::vector<Output>& outputs, const Diagnostics& diagnostics, bool as_json,
                 const std::string& folder) {
  if (as_json) {
    auto files = Json::array();
    for (const Output& output : outputs) files.push_back(to_json(output));
    std::cout << Json{{"outputs", files}, {"diagnostics", diagnostics_json(diagnostics)}}.dump(2)
              << "\n";
  } else {
    print_diagnostics(diagnostics, std::cerr);
    std::cerr << count_of(outputs.size(), "file") << " in " << shown(folder) << "\n";
  }
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace pliego::cli
