#include <algorithm>
#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>

#include "check/rules.h"
#include "cli/command.h"
#include "cli/preflight_list.h"
#include "cli/reading_report.h"
#include "cli/report.h"
#include "cli/report_formats.h"
#include "cli/standard_streams.h"
#include "cli/surroundings.h"
#include "engine/offered.h"
#include "engine/packet_files.h"
#include "engine/piece_check.h"
#include "engine/verified_check.h"
#include "files/files.h"
#include "language/registry_use.h"

namespace pliego::cli {
namespace {

using Json = nlohmann::ordered_json;

Json fit_json(const std::vector<engine::FitRow>& rows) {
  auto all = Json::array();
  for (const engine::FitRow& row : rows) {
    all.push_back({{"material", row.material},
                   {"language", row.language},
                   {"layout", row.layout},
                   {"panel", row.fit.panel},
                   {"scale", std::round(row.fit.scale * 100) / 100},
                   {"smallest", row.fit.smallest},
                   {"lines_left", std::round(row.fit.lines_left * 10) / 10},
                   {"characters_left", row.fit.characters_left}});
  }
  return all;
}

void print_fit(const std::vector<engine::FitRow>& rows) {
  if (rows.empty()) return;
  say("Room left (lines of body text at the smallest type allowed)\n");
  for (const engine::FitRow& row : rows) {
    say("  %-16s %-3s %-18s %-8s type at %3.0f %%, %5.1f lines, about %d characters\n",
        row.material.c_str(), row.language.c_str(), row.layout.c_str(), row.fit.panel.c_str(),
        row.fit.scale * 100, row.fit.lines_left, row.fit.characters_left);
  }
}

// The word after --format; --json is another way to write "json".
std::string report_of(const RenderOptions& options) {
  if (options.reading && (options.json || !options.report.empty()))
    throw UsageError("--report is text: it goes with no other format.");
  if (options.report.empty()) return options.json ? "json" : "text";
  if (options.json && options.report != "json")
    throw UsageError("--json and --format " + options.report + " don't go together.");
  if (options.report == "markdown" && !options.rules)
    throw UsageError("--format markdown is for --rules.");
  return options.report;
}

void print_report(const std::string& format, const engine::PieceCheck& checked,
                  const Diagnostics& diagnostics) {
  if (format == "json") {
    Json json{{"fit", fit_json(checked.fit())}, {"diagnostics", diagnostics_json(diagnostics)}};
    if (!checked.preflight().empty()) json["preflight"] = preflight_json(checked.preflight());
    std::cout << json.dump(2) << "\n";
  } else if (format == "sarif") {
    std::cout << diagnostics_sarif(diagnostics).dump(2) << "\n";
  } else if (format == "github") {
    std::cout << diagnostics_github(diagnostics);
  } else {
    print_fit(checked.fit());
    print_preflight(checked.preflight());
    print_by_piece(diagnostics, std::cerr);
  }
}

int print_rules(const std::string& format) {
  if (format != "text" && format != "markdown")
    throw UsageError("--rules takes --format text or markdown.");
  std::cout << (format == "text" ? check::rules_as_text() : check::rules_as_markdown());
  return done;
}

// Of pieces that were named, what they use alone.
void check_registries(const engine::Workspace& workspace, const RenderOptions& options,
                      Diagnostics& diagnostics) {
  const content::Project& project = workspace.project;
  engine::check_verified(project.registries, language::registry_use(project, options.materials),
                         engine::day_of(workspace.outside, project), diagnostics);
  // A file that could not be read may be the one that uses an entry.
  if (options.materials.empty() && !workspace.diagnostics.has_errors())
    language::report_unused(project, diagnostics);
}

engine::PieceCheck::TellReading tell_reading(const RenderOptions& options) {
  if (!options.reading) return nullptr;
  return [](const language::Material& material, const check::Reading& reading,
            const Diagnostics& of_texts) {
    print_reading_report(material, reading, of_texts, std::cout);
  };
}

}  // namespace

int check(const RenderOptions& options) {
  if (options.rules) return print_rules(report_of(options));
  report_of(options);
  engine::Workspace workspace = engine::open_workspace(surroundings_of(options), options);
  Diagnostics diagnostics = workspace.diagnostics;
  const std::vector<engine::Piece> pieces = engine::select_pieces(workspace, options, diagnostics);
  check_registries(workspace, options, diagnostics);
  if (options.materials.empty()) engine::report_not_offered(workspace.project, diagnostics);
  if (options.materials.empty()) engine::check_packets(workspace, diagnostics);
  engine::verify_fonts(workspace, diagnostics);
  engine::PieceCheck checked(workspace, options);
  try {
    checked.check_shared();
    for (const engine::Piece& piece : pieces) checked.check(piece, tell_reading(options));
  } catch (const SystemError&) {
    if (!engine::tell_unreadable_fonts(workspace, diagnostics)) {
      diagnostics.merge(checked.diagnostics());
      print_diagnostics(diagnostics, std::cerr);
      throw;
    }
  }
  diagnostics.merge(checked.diagnostics());
  if (options.reading) {
    print_by_piece(diagnostics, std::cerr);
  } else {
    print_report(report_of(options), checked, diagnostics);
  }
  const bool fails = diagnostics.has_errors() || (options.strict && diagnostics.warnings() > 0);
  return fails ? input_errors : done;
}

}  // namespace pliego::cli
