#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "cli/build_day.h"
#include "cli/command.h"
#include "cli/composer.h"
#include "cli/formats.h"
#include "cli/preflight_list.h"
#include "cli/report.h"
#include "cli/verified_check.h"
#include "language/registry_use.h"

namespace pliego::cli {
namespace {

using Json = nlohmann::ordered_json;

struct FitRow {
  std::string material, language, layout;
  layout::PanelFit fit;
};

// Nothing on the outside of such a piece says that it is a draft.
void warn_of_discreet_draft(const Piece& piece, Diagnostics& diagnostics) {
  const auto& name = piece.material->name;
  diagnostics.warning("discreet-draft", piece.material->mark.place(),
                      "'" + name + "' in '" + piece.language->folder +
                          "' is a draft, and a discreet piece does not say so outside.",
                      "Have a second speaker read it before anyone is handed it, then write the "
                      "day after 'reviewed'.");
}

struct Rows {
  std::vector<FitRow> fit;
  std::vector<PreflightRow> preflight;  // of press files
};

void check_piece(const Piece& piece, const RenderOptions& options, Composer& composer, Rows& rows,
                 Diagnostics& diagnostics) {
  const auto material = composer.resolve(piece, diagnostics);
  if (!material) return;
  if (material->draft && material->discreet) warn_of_discreet_draft(piece, diagnostics);
  for (const layout::Layout* layout : piece.layouts) {
    if (formats_of(*layout, options).empty()) continue;
    auto composed = composer.compose(*material, *layout, purpose_of(options.purpose), diagnostics);
    if (!composed) continue;
    for (const auto& fit : composed->fit)
      rows.fit.push_back({piece.material->name, piece.language->folder, layout->name, fit});
    if (!composed->preflight.empty())
      rows.preflight.push_back({piece.material->name, piece.language->folder, layout->name,
                                std::move(composed->preflight)});
  }
}

Json fit_json(const std::vector<FitRow>& rows) {
  auto all = Json::array();
  for (const FitRow& row : rows) {
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

void print_fit(const std::vector<FitRow>& rows) {
  if (rows.empty()) return;
  std::printf("Room left (lines of body text at the smallest type allowed)\n");
  for (const FitRow& row : rows) {
    std::printf("  %-16s %-3s %-18s %-8s type at %3.0f %%, %5.1f lines, about %d characters\n",
                row.material.c_str(), row.language.c_str(), row.layout.c_str(),
                row.fit.panel.c_str(), row.fit.scale * 100, row.fit.lines_left,
                row.fit.characters_left);
  }
}

}  // namespace

int check(const RenderOptions& options) {
  Workspace workspace = open_workspace(options);
  Diagnostics diagnostics = workspace.diagnostics;
  const std::vector<Piece> pieces = select_pieces(workspace, options, diagnostics);
  check_verified(workspace.project.registries, build_day(workspace.project), diagnostics);
  // A file that could not be read may be the one that uses an entry.
  if (!workspace.diagnostics.has_errors()) language::report_unused(workspace.project, diagnostics);
  Rows rows;
  workspace.fonts->verify(diagnostics);
  try {
    Composer composer(workspace);
    for (const Piece& piece : pieces) check_piece(piece, options, composer, rows, diagnostics);
  } catch (const SystemError&) {
    if (!tell_unreadable_fonts(workspace, diagnostics)) {
      print_diagnostics(diagnostics, std::cerr);
      throw;
    }
  }
  if (options.json) {
    Json said{{"fit", fit_json(rows.fit)}, {"diagnostics", diagnostics_json(diagnostics)}};
    if (!rows.preflight.empty()) said["preflight"] = preflight_json(rows.preflight);
    std::cout << said.dump(2) << "\n";
  } else {
    print_fit(rows.fit);
    print_preflight(rows.preflight);
    print_diagnostics(diagnostics, std::cerr);
  }
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace pliego::cli
