#include "engine/render_run.h"

#include "base/counted.h"
#include "engine/parallel.h"
#include "engine/piece_job.h"

namespace pliego::engine {
namespace {

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
