// `pliego translate export`: files for the programs that translators work with.
#include <iostream>

#include "base/counted.h"
#include "base/shown.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "cli/translate_project.h"
#include "engine/request_tables.h"
#include "files/files.h"
#include "translate/exchange.h"
#include "translate/new_work.h"

namespace pliego::cli {
namespace {

using translate::UnitList;

constexpr const char* export_notes = R"(
Poedit and Weblate open PO, OmegaT opens both. Each text is there with its id, the note for translators, what must
stay as it is, its room, terms and state; a stale one with the source as it was. MATERIAL is a file of the language without
.yaml: a material, 'registries' (names and notices) or 'language' (labels).

Examples:
  pliego translate export vi                         out/vi.po, everything
  pliego translate export vi --format xliff palm-card registries
  pliego translate export vi --each --out for-translators    for-translators/palm-card.po and so on)";

struct ExportOwn {
  std::string out;
};

const engine::RequestTable<ExportOwn>& export_own_table() {
  static const engine::RequestTable<ExportOwn> table(
      "a command line",
      {engine::word_key<ExportOwn>("out", &ExportOwn::out, {.value = "PATH"},
                                   "The file to write (default: out/LANG.po); with "
                                   "--each the folder")});
  return table;
}

std::vector<engine::Option> export_options() {
  return engine::translate_export_table().options() + export_own_table().options() +
         face_options({"project"});
}

struct Written {
  std::filesystem::path path;
  const engine::Exported::File* file;
};

// A file that is there may be a translator's, with days of work in it.
void require_nothing_lost(const Written& file, const UnitList& now) {
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
void require_ending(const std::filesystem::path& out, translate::Format format) {
  const std::string right(translate::ending_of(format));
  const auto ending = out.extension();
  if (ending == right || (format == translate::Format::xliff && ending == ".xliff")) return;
  throw UsageError("'" + shown(out.string()) + "' after --out is the file to write, and ends in " +
                   right + ": for example --out " + shown(out.stem().string()) + right +
                   ". A folder goes with --each.");
}

std::filesystem::path path_of(const engine::Exported::File& file, const engine::Exported& all,
                              const engine::ExportRequest& request, const std::string& out) {
  const std::filesystem::path usual = "out";
  if (request.each)
    return (out.empty() ? usual / all.folder : std::filesystem::path(out)) / file.name;
  return out.empty() ? usual / file.name : std::filesystem::path(out);
}

void save(const std::vector<Written>& files, const UnitList& now,
          const engine::ExportRequest& request) {
  for (const Written& each : files) require_nothing_lost(each, now);
  for (const auto& [path, file] : files) {
    write_file(path, engine::exchange_bytes(*file, request));
    std::cout << shown(path.string()) << ": " << count_of(file->list.units.size(), "text") << "\n";
  }
}

int export_language(const yaml::Node& asked) {
  const auto request = taken(engine::translate_export_table(), asked);
  const std::string out = taken(export_own_table(), asked).out;
  if (!out.empty() && !request.each) require_ending(out, request.format);
  Diagnostics diagnostics;
  const auto exported =
      engine::translate_export(surroundings_of(face_of(asked)), request, diagnostics);
  if (const int status = stop_or_go_on(diagnostics); status != done || !exported) return status;
  std::vector<Written> files;
  for (const engine::Exported::File& file : exported->files)
    files.push_back({path_of(file, *exported, request, out), &file});
  save(files, exported->now, request);
  return done;
}

}  // namespace

extern const Command command_translate_export;
const Command command_translate_export = {"translate export", export_notes, export_options,
                                          export_language};

}  // namespace pliego::cli
