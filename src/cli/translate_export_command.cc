// `pliego translate export`: files for the programs that translators work with.
#include <algorithm>
#include <iostream>

#include "base/counted.h"
#include "base/listed.h"
#include "base/sentences.h"
#include "base/shown.h"
#include "cli/option_checks.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "cli/translate_options.h"
#include "cli/translate_project.h"
#include "engine/text_room.h"
#include "files/files.h"
#include "translate/exchange.h"
#include "translate/new_work.h"
#include "translate/terms.h"
#include "translate/unit_list.h"

namespace pliego::cli {
namespace {

using translate::Format;
using translate::Unit;
using translate::UnitList;

constexpr const char* examples = R"(
Poedit and Weblate open PO, OmegaT opens both. Each text is there with its id, the note for translators, what must
stay as it is, its room, terms and state; a stale one with the source as it was. MATERIAL is a file of the language without
.yaml: a material, 'registries' (names and notices) or 'language' (labels).

Examples:
  pliego translate export vi                         out/vi.po, everything
  pliego translate export vi --format xliff palm-card registries
  pliego translate export vi --each --out for-translators    for-translators/palm-card.po and so on)";

struct Options {
  std::string language;
  std::string format = "po";
  std::vector<std::string> files;
  std::string out;
  bool each = false;
  bool no_room = false;
};

std::vector<std::string> files_of(const UnitList& list) {
  std::vector<std::string> files;
  for (const Unit& unit : list.units)
    if (files.empty() || files.back() != unit.file) files.push_back(unit.file);
  return files;
}

void expect_known(const std::vector<std::string>& asked, const std::vector<std::string>& known) {
  for (const std::string& file : asked) {
    if (std::find(known.begin(), known.end(), file) != known.end()) continue;
    throw UsageError(sentences({"There is no material '" + file + "'.", nearest_hint(file, known),
                                "There are: " + listed(known) + "."}));
  }
}

// The units of these files, in the list's order.
UnitList part(const UnitList& all, const std::vector<std::string>& files) {
  UnitList some = all;
  std::erase_if(some.units, [&](const Unit& unit) {
    return std::find(files.begin(), files.end(), unit.file) == files.end();
  });
  return some;
}

struct ExportedFile {
  std::filesystem::path path;
  UnitList list;
};

// A file that is there may be a translator's, with days of work in it.
void require_nothing_lost(const ExportedFile& file, const UnitList& now) {
  std::error_code none;
  if (!std::filesystem::exists(file.path, none)) return;
  const std::string name = shown(file.path.string());
  Diagnostics unreadable;
  const auto old = translate::read_exchange(
      name, read_file(file.path, translate::max_exchange_bytes + 1), unreadable);
  if (!old)
    throw UsageError("'" + name +
                     "' is there already, and it is no file that an export has written: move it "
                     "away, or name another with --out.");
  const auto work = translate::new_work(*old, now);
  if (work.empty()) return;
  throw UsageError("'" + name + "' is there already, with " + count_of(work.size(), "translation") +
                   " that the project doesn't have (" + work.front() +
                   (work.size() > 1 ? " and others" : "") +
                   "). Take them in with 'pliego translate import " + name +
                   "', or move the file away, or name another with --out.");
}

// The file is a translator's, whatever is typed after --out.
void require_ending(const std::filesystem::path& out, Format format) {
  const auto ending = out.extension();
  const bool is_po = ending == ".po";
  const bool is_xliff = ending == ".xlf" || ending == ".xliff";
  if (format == Format::po ? is_po : is_xliff) return;
  const std::string right = format == Format::po ? ".po" : ".xlf";
  throw UsageError("'" + shown(out.string()) + "' after --out is the file to write, and ends in " +
                   right + ": for example --out " + shown(out.stem().string()) + right +
                   ". A folder goes with --each.");
}

void save(const std::vector<ExportedFile>& files, const UnitList& now, Format format) {
  for (const ExportedFile& file : files) require_nothing_lost(file, now);
  for (const auto& [path, list] : files) {
    write_file(path, translate::write_exchange(list, format));
    std::cout << shown(path.string()) << ": " << count_of(list.units.size(), "text") << "\n";
  }
}

// With all that is known of each text. Faults of pages are what `check` tells: of those, only the
// room is lost here.
UnitList units(const engine::Workspace& workspace, const content::Language& language,
               const Options& options) {
  UnitList all = translate::units_of(workspace.project, language);
  expect_known(options.files, files_of(all));
  translate::add_terms(workspace.project, all);
  Diagnostics of_pages;
  if (!options.no_room) engine::measure_room(workspace, language, options.files, all, of_pages);
  return all;
}

int export_language(const RenderOptions& shared, const Options& options) {
  const Format format = options.format == "po" ? Format::po : Format::xliff;
  if (!options.out.empty() && !options.each) require_ending(options.out, format);
  const engine::Workspace workspace = engine::open_workspace(surroundings_of(shared), shared);
  if (const int status = stop_or_go_on(workspace.diagnostics); status != done) return status;
  const content::Language& language = translated_language(workspace.project, options.language);
  const UnitList all = units(workspace, language, options);
  const std::vector<std::string> known = files_of(all);
  const std::vector<std::string>& files = options.files.empty() ? known : options.files;
  const std::string ending = format == Format::po ? ".po" : ".xlf";
  const std::filesystem::path out = options.out;
  std::vector<ExportedFile> exported;
  if (options.each) {
    const auto folder = options.out.empty() ? "out" / std::filesystem::path(language.folder) : out;
    for (const std::string& file : known)
      if (std::find(files.begin(), files.end(), file) != files.end())
        exported.push_back({folder / (file + ending), part(all, {file})});
  } else {
    exported.push_back(
        {options.out.empty() ? "out" / std::filesystem::path(language.folder + ending) : out,
         part(all, files)});
  }
  save(exported, all, format);
  return done;
}

}  // namespace

Command add_translate_export(CLI::App& group, RenderOptions& shared) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      group.add_subcommand("export", "Write PO or XLIFF files for a translator")->footer(examples);
  command->add_option("language", options->language, "The language")->type_name("LANG")->required();
  command->add_option("material", options->files, "Files of the language (default: all)")
      ->type_name("MATERIAL");
  command->add_option("--format", options->format, "po (gettext; default) or xliff (1.2)")
      ->check(one_of({"po", "xliff"}))
      ->type_name("FORMAT");
  command->add_flag("--each", options->each, "A file for each material, not one for all");
  command->add_flag("--no-room", options->no_room,
                    "Don't measure how much longer each text may be: no page is set");
  command
      ->add_option("--out", options->out,
                   "The file to write (default: out/LANG.po); with --each the folder")
      ->type_name("PATH");
  add_project(*command, shared);
  return {command, [&shared, options] { return export_language(shared, *options); }};
}

}  // namespace pliego::cli
