// `pliego translate proof`: a translation beside its source, page by page.
#include <CLI/CLI.hpp>
#include <iostream>

#include "base/counted.h"
#include "base/shown.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "cli/translate_options.h"
#include "cli/translate_project.h"
#include "engine/proofs.h"
#include "engine/with_fonts.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
A file for each piece and layout: the source's page on the left, the translation's on the right, and in the margin the
name of each text, as in the exchange files. Texts that are missing, stale, too long or tight are marked.

Examples:
  pliego translate proof vi                 every piece that the language has
  pliego translate proof vi palm-card --out for-the-reader)";

struct Options {
  std::string language;
};

int proof(RenderOptions options, const Options& asked) {
  options.languages = {std::string(content::source_language), asked.language};
  const engine::Workspace workspace = engine::open_workspace(surroundings_of(options), options);
  const content::Language& target = translated_language(workspace.project, asked.language);
  options.languages = {target.folder};
  Diagnostics diagnostics = workspace.diagnostics;
  int made = 0;
  files::FolderOutputs files(options.out);
  engine::with_fonts(workspace, diagnostics, [&] {
    made = engine::make_proofs(workspace, options, target, files, diagnostics);
  });
  print_diagnostics(diagnostics, std::cerr);
  std::cerr << count_of(made, "file") << " in " << shown(options.out) << "\n";
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace

Command add_translate_proof(CLI::App& group, RenderOptions& shared) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      group.add_subcommand("proof", "Make pages that show a translation beside its source")
          ->footer(examples);
  command->add_option("language", options->language, "The language")->type_name("LANG")->required();
  add_materials(*command, shared, "Materials (default: all)");
  add_layouts(*command, shared, "Layouts (default: all)");
  add_out(*command, shared);
  add_project(*command, shared);
  return {command, [&shared, options] { return proof(shared, *options); }};
}

}  // namespace pliego::cli
