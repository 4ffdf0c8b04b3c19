// `pliego translate import`: what translators did in their programs, into content/.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/report.h"
#include "cli/translate_import.h"
#include "cli/translate_options.h"
#include "cli/translate_project.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
Takes in each translation that was changed since the file was exported, and records the source that it was made
from. Nothing is ever emptied; a text that was changed in content/ as well stays as it is there, and is named. Texts
that lack a value such as {contact_hotline}, or whose id or source was altered, are named and left out; all others
go in. Where a file is damaged, nothing of any file does. Names and addresses in the files are not kept.

Examples:
  pliego translate import vi.po
  pliego translate import --dry-run from-translators/*.xlf)";

struct Options {
  std::vector<std::string> files;
  bool dry_run = false;
};

void print_count(const std::string& folder, const translate::ImportCount& count, bool dry_run) {
  const auto texts = [](int n) { return count_of(static_cast<std::size_t>(n), "text"); };
  std::cout << folder << ": " << texts(count.changed) << (dry_run ? " would go in" : " taken in");
  if (count.settled > 0) std::cout << " (" << count.settled << " of them still right as they are)";
  std::cout << ", " << count.unchanged << " unchanged, " << count.empty << " without translation, "
            << count.refused << " left out\n";
}

int import_files(const RenderOptions& shared, const Options& options) {
  Diagnostics diagnostics;
  const content::Project project = open_content(shared.project, diagnostics);
  if (diagnostics.has_errors()) return stop_or_go_on(diagnostics);
  const auto files = read_exchange_files(options.files, project, diagnostics);
  if (!files) return stop_or_go_on(diagnostics);
  Diagnostics refused, faults;
  std::vector<LanguageImport> imports;
  for (const auto& [folder, of_language] : *files)
    imports.push_back(gather(project, folder, of_language, refused));
  for (const LanguageImport& each : imports) check_import(project, each, faults);
  if (faults.has_errors()) {
    diagnostics.merge(faults);
    return stop_or_go_on(diagnostics);
  }
  if (!options.dry_run)
    for (const LanguageImport& each : imports) apply_import(project, each, faults);
  diagnostics.merge(refused);
  diagnostics.merge(faults);
  print_diagnostics(diagnostics, std::cerr);
  for (const LanguageImport& each : imports)
    print_count(each.language->folder, each.count, options.dry_run);
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace

Command add_translate_import(CLI::App& group, RenderOptions& shared) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      group.add_subcommand("import", "Take in PO or XLIFF files that were exported")
          ->footer(examples);
  command->add_option("file", options->files, "The files, of any languages")
      ->type_name("FILE")
      ->required();
  command->add_flag("--dry-run", options->dry_run, "Say what would go in, and change nothing");
  add_project(*command, shared);
  return {command, [&shared, options] { return import_files(shared, *options); }};
}

}  // namespace pliego::cli
