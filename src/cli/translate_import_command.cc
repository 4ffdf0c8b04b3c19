// `pliego translate import`: what translators did in their programs, into content/.
#include <iostream>

#include "base/counted.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "cli/translate_project.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

constexpr const char* import_notes = R"(
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

std::vector<engine::Option> import_options() {
  return engine::translate_import_table().options() + face_options({"project"});
}

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

int import_files(const yaml::Node& asked) {
  const auto request = taken(engine::translate_import_table(), asked);
  const Face face = face_of(asked);
  Diagnostics diagnostics;
  std::optional<WritingTurn> turn;  // begun before the files are read
  if (!request.dry_run) turn.emplace(project_root(face.project), "content");
  const auto imported = engine::translate_import(surroundings_of(face), request, diagnostics);
  if (!imported) return stop_or_go_on(diagnostics);
  if (turn) translate::write_changed(turn->folder(), imported->files, &*turn);
  print_diagnostics(diagnostics, std::cerr);
  for (const auto& [folder, count] : imported->languages)
    print_count(folder, count, request.dry_run);
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace

extern const Command command_translate_import;
const Command command_translate_import = {"translate import", import_notes, import_options,
                                          import_files};

}  // namespace pliego::cli
