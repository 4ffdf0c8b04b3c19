// All pages of a piece as one PDF.
#include "engine/output_kind.h"
#include "pdf/writer.h"

namespace pliego::engine {
namespace {

class PdfMaker : public OutputMaker {
 public:
  std::vector<Output> make(const SetPiece& piece, std::size_t, files::Outputs& outputs) override {
    Output output = piece.output(piece.stem() + ".pdf", piece.is_guide ? "guide" : "pdf");
    const auto& pages = piece.document.pages;
    output.pages = static_cast<int>(pages.size());
    output.width = pages.front().media.width;
    output.height = pages.front().media.height;
    output.unit = "pt";
    save(output, writer_.write(piece.document), outputs);
    return {output};
  }

 private:
  pdf::Writer writer_;
};

}  // namespace

extern const OutputKind kind_pdf;
const OutputKind kind_pdf = {.name = "pdf", .maker = [] {
                               return std::unique_ptr<OutputMaker>(std::make_unique<PdfMaker>());
                             }};

}  // namespace pliego::engine
