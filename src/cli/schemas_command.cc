// pliego schemas: what editors need to complete YAML files and to underline faults.
#include <CLI/CLI.hpp>
#include <iostream>

#include "base/shown.h"
#include "cli/command_options.h"
#include "cli/schema_files.h"
#include "cli/surroundings.h"
#include "engine/workspace.h"
#include "files/files.h"
#include "files/writing_turn.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
Examples:
  pliego schemas               renew the project's own, which its files name in their first line
  pliego schemas --out ours)";

std::filesystem::path folder_of(const RenderOptions& options, const std::string& out) {
  if (!out.empty()) return out;
  return project_root(options.project) / "schemas";
}

int schemas(const RenderOptions& options, const std::string& out) {
  const std::filesystem::path folder = folder_of(options, out);
  std::optional<WritingTurn> turn;
  if (out.empty()) turn.emplace(folder.parent_path());
  for (const SchemaFile& file : schema_files()) {
    write_file(folder / file.name, file.text);
    std::cout << shown((folder / file.name).string()) << "\n";
  }
  return done;
}

}  // namespace

Command add_schemas(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("schemas", "Write JSON Schemas of all kinds of YAML file, for editors")
          ->footer(examples);
  const auto out = std::make_shared<std::string>();
  command->add_option("--out", *out, "The folder to write to (default: schemas, in the project)")
      ->type_name("DIR");
  add_project(*command, options);
  return {command, [&options, out] { return schemas(options, *out); }};
}

}  // namespace pliego::cli
