#include "engine/render_run.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/counted.h"
#include "content/blocks/local.h"
#include "engine/composer.h"
#include "engine/draft_check.h"
#include "engine/formats.h"
#include "engine/output_kind.h"
#include "engine/parallel.h"

namespace pliego::engine {
namespace {

// One piece on its way to files: composed once, then each of its parts is made by itself.

class PieceJob {
 public:
  PieceJob(const Piece& piece, const RenderRequest& request, files::Outputs& outputs)
      : piece_(piece), request_(request), outputs_(outputs) {}

  // Sets the piece in each of its layouts; those with errors are left out. Then parts() is known.
  void compose(Composer& composer, Diagnostics& diagnostics);

  // What can be made independently: a PDF, a picture with its thumbnail, the words beside pictures.
  std::size_t parts() const { return parts_.size(); }

  // Makes and saves the files of one part. Several threads may each make another. Throws
  // SystemError.
  std::vector<Output> make(std::size_t part, OutputMakers& makers) const;

 private:
  struct Part {
    const OutputKind* kind = nullptr;
    std::size_t set = 0;
    std::size_t page = 0;
    bool is_beside = false;  // all pages, in place of one
  };

  void add_parts(std::size_t set);
  void compose(const layout::Layout& layout, Composer& composer, Diagnostics& diagnostics);
  void add_guide(const resolve::Material& material, const layout::Layout& layout,
                 Composer& composer, Diagnostics& diagnostics);
  const Piece& piece_;
  const RenderRequest& request_;
  files::Outputs& outputs_;
  std::optional<resolve::Material> material_;
  std::vector<SetPiece> sets_;
  std::vector<Part> parts_;
};

// The material with room for a sticker in every slot for a program's own entry; nothing where it
// has no such slot.
std::optional<resolve::Material> leave_label_areas(resolve::Material material) {
  bool left = false;
  for (resolve::Section& section : material.sections) {
    for (resolve::Block& block : section.blocks) {
      if (block.kind->name != "local") continue;
      block.fields.set(content::local::area, true);
      left = true;
    }
  }
  if (!left) return std::nullopt;
  return material;
}

void PieceJob::compose(Composer& composer, Diagnostics& diagnostics) {
  material_ = composer.resolve(piece_, diagnostics);
  if (!material_) return;
  if (!may_be_made(*material_, composer.project(), request_.purpose, request_.drafts, diagnostics))
    return;
  for (const layout::Layout* layout : piece_.layouts) compose(*layout, composer, diagnostics);
}

void PieceJob::compose(const layout::Layout& layout, Composer& composer, Diagnostics& diagnostics) {
  const sheet::Purpose purpose = request_.purpose;
  const Printing printing = printing_of(request_);
  const resolve::Material* material = &*material_;
  std::optional<Composer::Composed> composed;
  std::optional<resolve::Material> with_areas;
  if (request_.label_areas) with_areas = leave_label_areas(*material_);
  if (with_areas) {
    Diagnostics found;  // where there is no room, there is none
    composed = composer.compose(*with_areas, layout, purpose, found, printing);
    if (composed && composed->is_sound())
      diagnostics.merge(found), material = &*with_areas;
    else
      composed.reset();
  }
  if (!composed) composed = composer.compose(*material, layout, purpose, diagnostics, printing);
  if (!composed || !composed->is_sound()) return;
  if (composed->document.pages.empty()) {
    diagnostics.warning("no-back", layout.mark.place(),
                        "'" + layout.name + "' is printed on one side: it has no back.",
                        "Leave ⟪sides⟫ out.");
    return;
  }
  sets_.push_back({*material_, layout, request_, std::move(composed->document)});
  add_parts(sets_.size() - 1);
  add_guide(*material, layout, composer, diagnostics);
}

// Beside what an office prints, always as a file of its own.
void PieceJob::add_guide(const resolve::Material& material, const layout::Layout& layout,
                         Composer& composer, Diagnostics& diagnostics) {
  const OutputKind* pdf = &output_kind(layout::Format::pdf);
  const auto kinds = kinds_of(layout, request_);
  const bool prints = std::find(kinds.begin(), kinds.end(), pdf) != kinds.end();
  if (!request_.guide || request_.purpose != sheet::Purpose::office || !prints) return;
  auto guide = composer.guide(material, layout, printing_of(request_), diagnostics);
  if (!guide) return;
  sets_.push_back({*material_, layout, request_, std::move(*guide), true});
  parts_.push_back({pdf, sets_.size() - 1});
}

void PieceJob::add_parts(std::size_t set) {
  const std::size_t pages = sets_[set].document.pages.size();
  for (const OutputKind* kind : kinds_of(sets_[set].layout, request_)) {
    const std::size_t files = kind->by == OutputKind::By::piece ? 1 : pages;
    for (std::size_t page = 0; page < files; ++page) parts_.push_back({kind, set, page});
    if (kind->has_beside) parts_.push_back({kind, set, 0, true});
  }
}

std::vector<Output> PieceJob::make(std::size_t number, OutputMakers& makers) const {
  const Part& part = parts_[number];
  const SetPiece& set = sets_[part.set];
  OutputMaker& maker = makers.of(*part.kind);
  return part.is_beside ? maker.make_beside(set, outputs_) : maker.make(set, part.page, outputs_);
}

// One thread's tools.
struct Worker {
  explicit Worker(const Workspace& workspace) : composer(workspace), makers(workspace.outside) {}
  Composer composer;
  OutputMakers makers;
};

// A piece while its files are being made.
struct Running {
  PieceJob job;
  Diagnostics diagnostics;
  std::vector<std::vector<Output>> outputs = {};  // by part

  std::size_t begin(Composer& composer) {
    job.compose(composer, diagnostics);
    outputs.resize(job.parts());
    return job.parts();
  }
  Result result() {
    Result result{.outputs = {}, .diagnostics = std::move(diagnostics)};
    for (auto& part : outputs)
      for (Output& output : part) result.outputs.push_back(std::move(output));
    return result;
  }
};

std::string line_for(const Piece& piece, const Result& result) {
  const std::string what = piece.material->name + " (" + piece.language->folder + "): ";
  const std::size_t files = result.outputs.size();
  if (result.diagnostics.has_errors())
    return what + "has errors; " + count_of(files, "file") +
           " written, older ones left as they were";
  return what + count_of(files, "file");
}

}  // namespace

void make_all(const Workspace& workspace, const std::vector<Piece>& pieces,
              const RenderRequest& request, files::Outputs& outputs, std::vector<Result>& results) {
  results.resize(pieces.size());
  std::vector<std::optional<Running>> running(pieces.size());
  Steps steps(workspace.outside, Step::Of::piece, pieces.size());
  for_each_in_parts(
      pieces.size(), threads_for(workspace.outside.jobs), [&] { return Worker(workspace); },
      [&](Worker& worker, std::size_t i) {
        running[i].emplace(Running{.job = {pieces[i], request, outputs}, .diagnostics = {}});
        return running[i]->begin(worker.composer);
      },
      [&](Worker& worker, std::size_t i, std::size_t part) {
        running[i]->outputs[part] = running[i]->job.make(part, worker.makers);
      },
      [&](std::size_t i) {
        results[i] = running[i]->result();
        running[i].reset();  // its pages take memory
        steps.step(line_for(pieces[i], results[i]));
      });
}

}  // namespace pliego::engine
