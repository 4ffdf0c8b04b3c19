#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <thread>

#include "base/files.h"
#include "cli/command.h"
#include "cli/composer.h"
#include "cli/output.h"
#include "cli/parallel.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "pdf/writer.h"
#include "png/writer.h"

namespace pliego::cli {
namespace {

// One thread's tools; the writers are made when first needed.
struct Worker {
  explicit Worker(const Workspace& workspace) : composer(workspace) {}
  Composer composer;
  std::optional<pdf::Writer> pdf;
  std::optional<png::Writer> png;
};

struct Result {
  std::vector<Output> outputs;
  Diagnostics diagnostics;
};

struct Render {
  const RenderOptions& options;

  bool wants(const char* format) const {
    return std::find(options.formats.begin(), options.formats.end(), format) !=
           options.formats.end();
  }

  Output start(const Piece& piece, const layout::Layout& layout, const char* format,
               const std::string& page) const {
    Output output{.material = piece.material->name,
                  .language = piece.language->folder,
                  .layout = layout.name,
                  .purpose = options.purpose,
                  .format = format};
    output.path =
        output_path(output.material, output.language, output.layout, output.purpose, page, format);
    return output;
  }

  void write_pdf(const Piece& piece, const layout::Layout& layout, const draw::Document& document,
                 Worker& worker, Result& result) const {
    if (!worker.pdf) worker.pdf.emplace();
    Output output = start(piece, layout, "pdf", "");
    output.pages = static_cast<int>(document.pages.size());
    output.width = document.pages.front().media.width;
    output.height = document.pages.front().media.height;
    output.unit = "pt";
    save(output, worker.pdf->write(document), options.out);
    result.outputs.push_back(std::move(output));
  }

  void write_png(const Piece& piece, const layout::Layout& layout, const draw::Document& document,
                 Worker& worker, Result& result) const {
    if (!worker.png) worker.png.emplace();
    for (const draw::Page& page : document.pages) {
      const png::Picture picture = worker.png->write(page, {.dpi = options.dpi});
      Output output = start(piece, layout, "png", document.pages.size() > 1 ? page.label : "");
      output.pages = 1;
      output.width = picture.width;
      output.height = picture.height;
      output.unit = "px";
      save(output, picture.bytes, options.out);
      result.outputs.push_back(std::move(output));
    }
  }

  Result piece(const Piece& piece, Worker& worker) const {
    Result result;
    const auto material = worker.composer.resolve(piece, result.diagnostics);
    if (!material) return result;
    for (const layout::Layout* layout : piece.layouts) {
      const auto composed = worker.composer.compose(*material, *layout, purpose_of(options.purpose),
                                                    result.diagnostics);
      if (!composed) continue;
      if (wants("pdf")) write_pdf(piece, *layout, composed->document, worker, result);
      if (wants("png")) write_png(piece, *layout, composed->document, worker, result);
    }
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

int cores(int asked) {
  return asked > 0 ? asked : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

}  // namespace

int render(const RenderOptions& options) {
  purpose_of(options.purpose);
  Workspace workspace = open_workspace(options);
  Diagnostics diagnostics = workspace.diagnostics;
  std::vector<Piece> pieces = select_pieces(workspace, options, diagnostics);
  // With a faulty local file, pieces without the program's entry are not what was asked for.
  if (!options.local.empty() && !workspace.local) pieces.clear();
  std::vector<Result> results(pieces.size());
  try {
    Progress progress(pieces.size(), Progress::style_for_stderr(options.json));
    const Render job{options};
    for_each_parallel(
        pieces.size(), cores(options.jobs), [&] { return Worker(workspace); },
        [&](Worker& worker, std::size_t i) {
          results[i] = job.piece(pieces[i], worker);
          progress.step(line_for(pieces[i], results[i]));
        });
  } catch (const SystemError&) {
    if (!tell_unreadable_fonts(workspace, diagnostics)) throw;
  }
  auto outputs = nlohmann::ordered_json::array();
  for (const Result& result : results) {
    diagnostics.merge(result.diagnostics);
    for (const Output& output : result.outputs) outputs.push_back(to_json(output));
  }
  if (options.json) {
    std::cout << nlohmann::ordered_json{{"outputs", outputs},
                                        {"diagnostics", diagnostics_json(diagnostics)}}
                     .dump(2)
              << "\n";
  } else {
    print_diagnostics(diagnostics, std::cerr);
    std::cerr << count_of(outputs.size(), "file") << " in " << options.out << "\n";
  }
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace pliego::cli
