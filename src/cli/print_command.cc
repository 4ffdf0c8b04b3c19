#include <algorithm>
#include <iostream>

#include "cli/command.h"
#include "cli/print_job.h"
#include "cli/printers.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "engine/composer.h"
#include "engine/draft_check.h"
#include "engine/requests/keys.h"
#include "files/files.h"
#include "language/formats.h"
#include "pdf/writer.h"
#include "sheet/repeat.h"

namespace pliego::cli {
namespace {

constexpr const char* print_notes = R"(
Examples:
  pliego print palm-card --lang en --layout card-5x7 --copies 25
  pliego print palm-card --lang es --sheet two-up --copies 25 --printer Office-Laser
  pliego print survivor-card --lang en --copies 40 --dry-run      say it, print nothing)";

struct PrintRequest : engine::RenderRequest {
  int copies = 1;        // pieces
  std::string printer;   // empty: the usual one
  bool dry_run = false;  // say what would be printed, print nothing
};

const engine::RequestTable<PrintRequest>& print_own_table() {
  using R = PrintRequest;
  static const engine::RequestTable<R> print_own_table(
      "a request for paper",
      engine::joined<R>({
          {
              engine::materials_key<R>("Materials", true),
              engine::whole_number_key<R>("copies", &R::copies, 1, 9999,
                                          "How many pieces (default: 1)"),
              engine::word_key<R>("printer", &R::printer, {.value = "NAME"},
                                  "The printer's name (default: the usual one)"),
              engine::languages_key<R>("Languages (default: the only one)"),
              engine::layouts_key<R>("Layouts, one for each piece (default: the only one)"),
          },
          engine::printing_keys<R>(),
          {
              engine::drafts_key<R>(&engine::RenderRequest::drafts,
                                    "Print drafts too; they carry the draft mark in both "
                                    "languages"),
              engine::flag_key<R>("dry-run", &R::dry_run,
                                  "Say what would be printed, print nothing"),
              engine::local_key<R>(&engine::RenderRequest::local),
          },
      }));
  return print_own_table;
}

std::vector<engine::Option> print_options() {
  return print_own_table().options() + face_options({"project"});
}

// A piece that is ready for the printer.
struct Ready {
  std::string what;  // "palm-card in English, card-5x7"
  PrintJob job;
  std::string pdf;
};

template <class Named>
std::string names_of(const std::vector<Named>& all, const std::string& between) {
  std::string names;
  for (const Named& each : all) names += (names.empty() ? "" : between) + each->name;
  return names;
}

// Paper costs more than a file: nothing is printed in every language just because none was named.
void require_language(const engine::Workspace& workspace, const PrintRequest& request) {
  if (!request.languages.empty() || workspace.project.languages.size() < 2) return;
  std::string all;
  for (const content::Language& language : workspace.project.languages)
    all += (all.empty() ? "" : ", ") + language.folder + " (" + language.name + ")";
  throw UsageError("Say in which language with --lang. There are: " + all + ".");
}

void require_one_layout(const engine::Piece& piece) {
  if (piece.layouts.size() < 2) return;
  throw UsageError("'" + piece.material->name +
                   "' has several layouts for paper: say which one with --layout. There are: " +
                   names_of(piece.layouts, ", ") + ".");
}

void require_pieces(const std::vector<engine::Piece>& pieces, const PrintRequest& request) {
  for (const std::string& name : request.materials) {
    const auto is_it = [&](const engine::Piece& piece) { return piece.material->name == name; };
    if (std::any_of(pieces.begin(), pieces.end(), is_it)) continue;
    throw UsageError("'" + name +
                     "' is not set in a layout that was asked for. 'pliego list' tells " +
                     "which it has.");
  }
  for (const engine::Piece& piece : pieces) require_one_layout(piece);
}

int pieces_on_sheet(const engine::Workspace& workspace, const layout::Layout& layout,
                    const std::string& sheet) {
  const auto found = engine::sheet_for(workspace, layout, sheet::Purpose::office, sheet);
  const auto* plan = found ? std::get_if<sheet::Plan>(&*found) : nullptr;
  return plan ? sheet::pieces_on(*plan) : 1;
}

std::string what_of(const engine::Piece& piece, const PrintRequest& request) {
  const auto& english = language::Formats::of("en");
  std::string what = piece.material->name + " in " + english.language_name(piece.language->folder) +
                     ", " + piece.layouts.front()->name;
  if (!request.sheet.empty()) what += ", sheet " + request.sheet;
  if (request.sides != "both") what += ", " + request.sides + " alone";
  return what;
}

std::optional<Ready> make(const engine::Piece& piece, const engine::Workspace& workspace,
                          engine::Composer& composer, pdf::Writer& writer,
                          const PrintRequest& request, Diagnostics& diagnostics) {
  const auto material = composer.resolve(piece, diagnostics);
  if (!material) return std::nullopt;
  if (!engine::may_be_made(*material, workspace.project, request.purpose, request.drafts,
                           diagnostics))
    return std::nullopt;
  const layout::Layout& layout = *piece.layouts.front();
  const auto composed = composer.compose(*material, layout, sheet::Purpose::office, diagnostics,
                                         engine::printing_of(request));
  if (!composed) return std::nullopt;
  if (composed->document.pages.empty())
    throw UsageError("'" + layout.name +
                     "' is printed on one side: it has no back. Leave --sides out.");
  const int on_sheet = pieces_on_sheet(workspace, layout, request.sheet);
  return Ready{.what = what_of(piece, request),
               .job = print_job(composed->document, material->file_name, request.copies, on_sheet),
               .pdf = writer.write(composed->document)};
}

std::vector<Ready> make_all(const engine::Workspace& workspace, const PrintRequest& request,
                            Diagnostics& diagnostics) {
  const std::vector<engine::Piece> pieces = engine::select_pieces(workspace, request, diagnostics);
  if (diagnostics.has_errors()) return {};
  require_language(workspace, request);
  require_pieces(pieces, request);
  std::vector<Ready> all;
  try {
    engine::Composer composer(workspace);
    pdf::Writer writer;
    for (const engine::Piece& piece : pieces)
      if (auto ready = make(piece, workspace, composer, writer, request, diagnostics))
        all.push_back(std::move(*ready));
  } catch (const SystemError&) {
    if (!engine::tell_unreadable_fonts(workspace, diagnostics)) {
      print_diagnostics(diagnostics, std::cerr);
      throw;
    }
  }
  return all;
}

void say(const Ready& ready, const std::string& printer) {
  std::cout << ready.what << ": " << in_words(ready.job);
  if (!printer.empty()) std::cout << ", to " << printer;
  std::cout << std::endl;
}

void send(const Ready& ready, const std::string& printer) {
  say(ready, printer);
  const std::string id = hand_over(lp_command(ready.job, printer), ready.pdf);
  if (id.empty()) return;
  std::cout << "  Sent as " << id << "; 'cancel " << id << "' stops it." << std::endl;
}

int print(const yaml::Node& asked) {
  PrintRequest request = taken(print_own_table(), asked);
  request.purpose = "office";
  engine::printing_of(request);
  const engine::Workspace workspace =
      engine::open_workspace(surroundings_of(face_of(asked)), request, true);
  Diagnostics diagnostics = workspace.diagnostics;
  const std::vector<Ready> all = make_all(workspace, request, diagnostics);
  workspace.fonts->warn_of_versions(diagnostics);
  print_diagnostics(diagnostics, std::cerr);
  if (diagnostics.has_errors()) {
    std::cerr << "Nothing was printed.\n";
    return input_errors;
  }
  const std::string printer =
      request.dry_run ? request.printer : printer_for(known_printers(), request.printer);
  for (const Ready& ready : all) {
    if (request.dry_run)
      say(ready, printer);
    else
      send(ready, printer);
  }
  if (request.dry_run) std::cout << "Nothing was printed: --dry-run only says what would be.\n";
  return done;
}

}  // namespace

extern const Command command_print;
const Command command_print = {"print", print_notes, print_options, print,
                               "Print for an office, at actual size, through CUPS (lp)"};

}  // namespace pliego::cli
