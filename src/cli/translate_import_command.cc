// `pliego translate import`: what translators did in their programs, into content/.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "base/counted.h"
#include "base/sentences.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "cli/translate_options.h"
#include "cli/translate_project.h"
#include "engine/translate_import.h"
#include "engine/workspace.h"
#include "translate/exchange_text.h"
#include "translate/unit_list.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
Takes in each translation that was changed since the file was exported, and records the source that it was made
from. Nothing is ever emptied; a text that was changed in content/ as well stays as it is there, and is named. Texts
that lack a value such as {contact_hotline}, whose id or source was altered, whose links lead elsewhere, or that
'pliego check' would refuse, are named and left out; all others go in. Where a file is damaged, nothing of any file
does. What says the same as the source counts as empty, and so do guesses that a program has marked and nobody has
confirmed. Names and addresses in the files are not kept.

Examples:
  pliego translate import vi.po
  pliego translate import --dry-run from-translators/*.xlf
  pliego translate import vi.po --same language:labels.tty          right, though it says what the English says
  pliego translate import vi.po --links tip-sheet:more.text         right, though its link leads elsewhere)";

struct Options {
  std::vector<std::string> files, same, links;
  bool dry_run = false;
};

void print_count(const std::string& folder, const translate::ImportCount& count, bool dry_run) {
  const auto texts = [](int n) { return count_of(n, "text"); };
  std::cout << folder << ": " << texts(count.changed) << (dry_run ? " would go in" : " taken in");
  if (count.settled > 0) std::cout << " (" << count.settled << " of them still right as they are)";
  std::cout << ", " << count.unchanged << " unchanged, " << count.empty << " without translation";
  if (count.same > 0) std::cout << " (" << count.same << " of them say what the source says)";
  if (count.guessed > 0) std::cout << " (" << count.guessed << " of them unconfirmed guesses)";
  std::cout << ", " << count.refused << " left out";
  if (count.lacking > 0) std::cout << "; " << texts(count.lacking) << " not in the file";
  std::cout << "\n";
}

// A name that no text has would do nothing, and nobody would know.
void expect_known(const std::vector<std::string>& names, const content::Project& project) {
  const content::Language none;
  const translate::UnitList list = translate::units_of(project, none);
  std::vector<std::string> known;
  for (const translate::Unit& unit : list.units) known.push_back(translate::key_of(unit));
  for (const std::string& name : names)
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw UsageError(sentences({"There is no text '" + name + "'.", nearest_hint(name, known)}));
}

int import_files(const RenderOptions& shared, const Options& options) {
  Diagnostics diagnostics;
  std::optional<WritingTurn> turn;  // begun before the files are read
  if (!options.dry_run) turn.emplace(project_root(shared.project), "content");
  const content::Project project = open_content(shared.project, diagnostics);
  if (diagnostics.has_errors()) return stop_or_go_on(diagnostics);
  expect_known(options.same, project);
  expect_known(options.links, project);
  const engine::ImportSayings sayings{{options.same.begin(), options.same.end()},
                                      {options.links.begin(), options.links.end()}};
  const auto files = engine::read_exchange_files(options.files, project, diagnostics);
  if (!files) return stop_or_go_on(diagnostics);
  Diagnostics refused, faults;
  std::vector<engine::LanguageImport> imports;
  for (const auto& [folder, of_language] : *files)
    imports.push_back(engine::gather(project, folder, of_language, sayings, refused));
  for (const engine::LanguageImport& each : imports) engine::check_import(project, each, faults);
  if (faults.has_errors()) {
    diagnostics.merge(faults);
    return stop_or_go_on(diagnostics);
  }
  if (turn)
    for (const engine::LanguageImport& each : imports)
      engine::apply_import(project, each, *turn, faults);
  diagnostics.merge(refused);
  diagnostics.merge(faults);
  print_diagnostics(diagnostics, std::cerr);
  for (const engine::LanguageImport& each : imports)
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
  command
      ->add_option("--same", options->same,
                   "Texts that are right though they say what the source says, by id")
      ->delimiter(',')
      ->type_name("ID,…");
  command
      ->add_option("--links", options->links,
                   "Texts that are right though their links lead elsewhere, by id")
      ->delimiter(',')
      ->type_name("ID,…");
  command->add_flag("--dry-run", options->dry_run, "Say what would go in, and change nothing");
  add_project(*command, shared);
  return {command, [&shared, options] { return import_files(shared, *options); }};
}

}  // namespace pliego::cli
