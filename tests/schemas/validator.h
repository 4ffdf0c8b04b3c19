// A validator that is not ours (python3-jsonschema), run over YAML files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace pliego::test {

inline const std::filesystem::path source = PLIEGO_SOURCE_DIR;  // the project itself

struct SchemaUse {
  std::string schema, file;  // the file from the folder on
};

struct Broken {
  std::string schema, file;
  std::string change;  // what was broken, for people
  std::string text;    // of the whole file
  bool refused = false;
};

// What the committed schemas say against the files; empty where all is well.
std::vector<std::string> faults(const std::filesystem::path& folder,
                                const std::vector<SchemaUse>& files);

// Each file many times, broken in one place each time.
std::vector<Broken> broken_files(const std::filesystem::path& folder,
                                 const std::vector<SchemaUse>& files);

std::vector<std::string> schema_names();  // of the files in schemas/, sorted

}  // namespace pliego::test
