#include "engine/release.h"

#include <algorithm>

#include "engine/composer.h"
#include "engine/draft_check.h"
#include "engine/release_index.h"
#include "engine/render_run.h"
#include "engine/verified_check.h"
#include "engine/with_fonts.h"

namespace pliego::engine {
namespace {

// What a release holds of each piece, by folder.
struct Part {
  const char* folder;
  sheet::Purpose purpose;
  layout::Format format;
};
constexpr Part parts[] = {{"screen", sheet::Purpose::screen, layout::Format::pdf},
                          {"office", sheet::Purpose::office, layout::Format::pdf},
                          {"press", sheet::Purpose::press, layout::Format::pdf},
                          {"pictures", sheet::Purpose::screen, layout::Format::png}};

class Release {
 public:
  Release(const Workspace& workspace, const RenderRequest& request, files::Outputs& files)
      : workspace_(workspace), request_(request), files_(files) {}

  // Makes one language's folder; nothing of it where a piece may not be released.
  void make(const content::Language& language) {
    RenderRequest request = request_;
    request.languages = {language.folder};
    request.formats = {.named = {}, .all = true};
    if (!resolve(select_pieces(workspace_, request, diagnostics))) return;
    for (const Part& part : parts) make_part(part, request, language);
    for (ReleasedPiece& piece : pieces_)
      std::stable_sort(
          piece.outputs.begin(), piece.outputs.end(),
          [](const Output& one, const Output& other) { return one.path < other.path; });
    Diagnostics of_index;
    const std::string index = release_index(pieces_, of_index);
    diagnostics.merge(of_index);
    if (of_index.has_errors()) return;
    files_.take(language.folder + "/index.html", index);
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
      may_be_made(*material, workspace_.project, sheet::Purpose::office, request_.drafts,
                  diagnostics);
      pieces_.push_back({std::move(*material), {}});
    }
    return diagnostics.errors() == errors_before && !pieces_.empty();
  }

  void make_part(const Part& part, RenderRequest request, const content::Language& language) {
    request.purpose = part.purpose;
    request.formats = {.named = {part.format}};
    request.by_language = false;
    request.label_areas = request.local.empty() && request.purpose != sheet::Purpose::screen;
    files::OutputsBelow files(files_, language.folder + "/" + part.folder);
    std::vector<Result> results;
    Diagnostics told_already;  // which layouts there are
    const std::vector<Piece> pieces = select_pieces(workspace_, request, told_already);
    make_all(workspace_, pieces, request, files, results);
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
  const RenderRequest& request_;
  files::Outputs& files_;
  std::vector<ReleasedPiece> pieces_;
};

// What nobody has looked up goes to no other office, but as a draft.
void require_verified(const Workspace& workspace, bool drafts, Diagnostics& diagnostics) {
  Diagnostics found;
  check_verified(workspace.project.registries, day_of(workspace.outside, workspace.project), found);
  for (const Diagnostic& each : found.all()) {
    const bool refuses = !drafts && each.rule.ends_with("-not-verified");
    const std::string hint =
        each.hint + (refuses ? " Or release with ⟪draft⟫, to try it out." : "");
    if (refuses)
      diagnostics.error(each.rule, each.place, each.message, hint);
    else
      diagnostics.warning(each.rule, each.place, each.message, hint);
  }
}

bool is_asked_for(const RenderRequest& request, const std::string& language) {
  const auto& asked = request.languages;
  return asked.empty() || std::find(asked.begin(), asked.end(), language) != asked.end();
}

}  // namespace

int make_release(const Workspace& workspace, const RenderRequest& request, files::Outputs& files,
                 Diagnostics& diagnostics) {
  Release release(workspace, request, files);
  release.diagnostics.merge(workspace.diagnostics);
  select_pieces(workspace, request, release.diagnostics);  // names that are not there
  require_verified(workspace, request.drafts, release.diagnostics);
  const bool sound =
      !release.diagnostics.has_errors() && (request.local.empty() || workspace.local);
  with_fonts(workspace, release.diagnostics, [&] {
    for (const content::Language& language : workspace.project.languages)
      if (sound && is_asked_for(request, language.folder)) release.make(language);
  });
  diagnostics.merge(release.diagnostics);
  return release.made;
}

}  // namespace pliego::engine
