// All JSON Schemas: one for each kind of YAML file.
#pragma once

#include <string>
#include <vector>

namespace pliego::engine {

struct SchemaFile {
  std::string name;  // "material.json"
  std::string text;
};

std::vector<SchemaFile> schema_files();

}  // namespace pliego::engine
