#include <algorithm>
#include <filesystem>
#include <iostream>

#include "base/files.h"
#include "base/shown.h"
#include "cli/build_day.h"
#include "cli/command.h"
#include "cli/composer.h"
#include "cli/draft_check.h"
#include "cli/release_index.h"
#include "cli/render_run.h"
#include "cli/report.h"
#include "cli/verified_check.h"
#include "cli/with_fonts.h"

namespace pliego::cli {
namespace {

// What a release holds of each piece, by folder.
struct Part {
  const char* folder;
  const char* purpose;
  const char* format;
};
constexpr Part parts[] = {{"screen", "screen", "pdf"},
                          {"office", "office", "pdf"},
                          {"press", "press", "pdf"},
                          {"pictures", "screen", "png"}};

class Release {
 public:
  Release(const Workspace& workspace, const RenderOptions& options)
      : workspace_(workspace), options_(options) {}

  // Makes one language's folder; nothing of it where a piece may not be released.
  void make(const content::Language& language) {
    RenderOptions options = options_;
    options.languages = {language.folder};
    options.formats = {"all"};
    if (!resolve(select_pieces(workspace_, options, diagnostics))) return;
    for (const Part& part : parts) make_part(part, options, language);
    for (ReleasedPiece& piece : pieces_)
      std::stable_sort(
          piece.outputs.begin(), piece.outputs.end(),
          [](const Output& one, const Output& other) { return one.path < other.path; });
    Diagnostics of_index;
    const std::string index = release_index(pieces_, of_index);
    diagnostics.merge(of_index);
    if (of_index.has_errors()) return;
    write_file(std::filesystem::path(options_.out) / language.folder / "index.html", index);
    ++made;
  }

  Diagnostics diagnostics;
  int made = 0;

 private:
  // False where a piece is a draft and drafts were not asked for, or has errors.
  bool resolve(const std::vector<Piece>& pieces) {
    pieces_.clear();
    const int errors_before = diagnostics.errors();
    Composer composer(workspace_);
    for (const Piece& piece : pieces) {
      auto material = composer.resolve(piece, diagnostics);
      if (!material) continue;
      may_be_made(*material, workspace_.project, "office", options_.drafts, diagnostics);
      pieces_.push_back({std::move(*material), {}});
    }
    return diagnostics.errors() == errors_before && !pieces_.empty();
  }

  void make_part(const Part& part, RenderOptions options, const content::Language& language) {
    options.purpose = part.purpose;
    options.formats = {part.format};
    options.by_language = false;
    options.label_areas = options.local.empty() && options.purpose != "screen";
    options.out = options_.out + "/" + language.folder + "/" + part.folder;
    std::vector<Result> results;
    Diagnostics told_already;  // which layouts there are
    const std::vector<Piece> pieces = select_pieces(workspace_, options, told_already);
    make_all(workspace_, pieces, options, results);
    for (Result& result : results) {
      diagnostics.merge(result.diagnostics);
      for (Output& output : result.outputs) keep(part, std::move(output));
    }
  }

  void keep(const Part& part, Output output) {
    output.path = std::string(part.folder) + "/" + output.path;
    const auto piece = std::find_if(pieces_.begin(), pieces_.end(), [&](const ReleasedPiece& each) {
      return each.material.name == output.material;
    });
    if (piece != pieces_.end()) piece->outputs.push_back(std::move(output));
  }

  const Workspace& workspace_;
  const RenderOptions& options_;
  std::vector<ReleasedPiece> pieces_;
};

// What nobody has looked up goes to no other office, but as a draft.
void require_verified(const Workspace& workspace, bool drafts, Diagnostics& diagnostics) {
  Diagnostics found;
  check_verified(workspace.project.registries, build_day(workspace.project), found);
  for (const Diagnostic& each : found.all()) {
    const bool refuses = !drafts && each.rule.ends_with("-not-verified");
    const std::string hint =
        each.hint + (refuses ? " Or release with --draft, to try it out." : "");
    if (refuses)
      diagnostics.error(each.rule, each.place, each.message, hint);
    else
      diagnostics.warning(each.rule, each.place, each.message, hint);
  }
}

bool is_asked_for(const RenderOptions& options, const std::string& language) {
  const auto& asked = options.languages;
  return asked.empty() || std::find(asked.begin(), asked.end(), language) != asked.end();
}

}  // namespace

int release(const RenderOptions& options) {
  const Workspace workspace = open_workspace(options);
  Release release(workspace, options);
  release.diagnostics.merge(workspace.diagnostics);
  select_pieces(workspace, options, release.diagnostics);  // names that are not there
  require_verified(workspace, options.drafts, release.diagnostics);
  const bool sound =
      !release.diagnostics.has_errors() && (options.local.empty() || workspace.local);
  with_fonts(workspace, release.diagnostics, [&] {
    for (const content::Language& language : workspace.project.languages)
      if (sound && is_asked_for(options, language.folder)) release.make(language);
  });
  print_diagnostics(release.diagnostics, std::cerr);
  std::cerr << count_of(static_cast<std::size_t>(release.made), "language") << " in "
            << shown(options.out) << "\n";
  return release.diagnostics.has_errors() ? input_errors : done;
}

}  // namespace pliego::cli
