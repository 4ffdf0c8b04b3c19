// What editors need to complete YAML files and to underline faults.
#include "engine/project_files.h"
#include "engine/request_kind.h"
#include "engine/schema_files.h"

namespace pliego::engine {
namespace {

struct SchemasRequest {};

const RequestTable<SchemasRequest>& schemas_table() {
  static const RequestTable<SchemasRequest> table("a request for schemas", {});
  return table;
}

void run_schemas(const SchemasRequest&, const Surroundings&, files::Outputs& outputs, Answer&) {
  translate::NewFiles files;
  for (SchemaFile& file : schema_files()) files.emplace("schemas/" + file.name, file.text);
  hand_on(files, outputs);
}

}  // namespace

extern const RequestKind request_schemas;
const RequestKind request_schemas = request_kind<schemas_table, run_schemas>(
    "schemas", "Write JSON Schemas of all kinds of YAML file, for editors");

}  // namespace pliego::engine
