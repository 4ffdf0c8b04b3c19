#include "schemas/validator.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "support/process.h"

namespace pliego::test {

namespace fs = std::filesystem;

namespace {

nlohmann::json asked(const std::string& what, const fs::path& folder,
                     const std::vector<SchemaUse>& files) {
  auto list = nlohmann::json::array();
  for (const SchemaUse& use : files) list.push_back({use.schema, use.file});
  const Said said = run_program(
      {"python3", source / "tests/schemas/hold.py", what, source / "schemas", list.dump()},
      {.folder = folder, .variables = {}});
  if (said.status != 0) throw std::runtime_error("hold.py: " + said.err);
  return nlohmann::json::parse(said.out);
}

}  // namespace

std::vector<std::string> faults(const fs::path& folder, const std::vector<SchemaUse>& files) {
  return asked("files", folder, files);
}

std::vector<Broken> broken_files(const fs::path& folder, const std::vector<SchemaUse>& files) {
  std::vector<Broken> all;
  for (const auto& each : asked("broken", folder, files))
    all.push_back(
        {each["schema"], each["file"], each["change"], each["text"], each["refused"].get<bool>()});
  return all;
}

std::vector<std::string> schema_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(source / "schemas"))
    names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace pliego::test
