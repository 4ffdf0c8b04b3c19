// pliego schemas: what editors need to complete YAML files and to underline faults.
#include <iostream>

#include "base/shown.h"
#include "cli/command.h"
#include "cli/surroundings.h"
#include "engine/schema_files.h"
#include "files/files.h"
#include "files/writing_turn.h"

namespace pliego::cli {
namespace {

constexpr const char* schemas_notes = R"(
Examples:
  pliego schemas               renew the project's own, which its files name in their first line
  pliego schemas --out ours)";

struct SchemasOwn {
  std::string out;  // empty: in the project
};

const engine::RequestTable<SchemasOwn>& schemas_own_table() {
  static const engine::RequestTable<SchemasOwn> table(
      "a command line",
      {engine::word_key<SchemasOwn>("out", &SchemasOwn::out, {.value = "DIR"},
                                    "The folder to write to (default: schemas, in the project)")});
  return table;
}

std::vector<engine::Option> schemas_options() {
  return schemas_own_table().options() + face_options({"project"});
}

int schemas(const yaml::Node& asked) {
  const std::string out = taken(schemas_own_table(), asked).out;
  const std::filesystem::path folder =
      out.empty() ? project_root(face_of(asked).project) / "schemas" : std::filesystem::path(out);
  std::optional<WritingTurn> turn;
  if (out.empty()) turn.emplace(folder.parent_path());
  for (const engine::SchemaFile& file : engine::schema_files()) {
    write_file(folder / file.name, file.text);
    std::cout << shown((folder / file.name).string()) << "\n";
  }
  return done;
}

}  // namespace

extern const Command command_schemas;
const Command command_schemas = {"schemas", schemas_notes, schemas_options, schemas};

}  // namespace pliego::cli
