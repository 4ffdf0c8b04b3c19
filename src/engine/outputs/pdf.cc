// All pages of a piece as one PDF.
#include "engine/output_kind.h"
#include "pdf/writer.h"

namespace pliego::engine {
namespace {

class PdfMaker : public OutputMaker {
 public:
  std::vector<Output> make(const SetPiece& piece, std::size_t, files::Outputs& outputs) override {
    const auto& pages = piece.document.pages;
    const Rect& first = pages.front().media;
    Output output =
        piece.output(piece.stem() + ".pdf", piece.is_guide ? FileFormat::guide : FileFormat::pdf,
                     {static_cast<int>(pages.size()), first.width, first.height, "pt"});
    save(output, writer_.write(piece.document), outputs);
    return {output};
  }

 private:
  pdf::Writer writer_;
};

}  // namespace

extern const OutputKind kind_pdf;
const OutputKind kind_pdf = {.format = layout::Format::pdf, .maker = new_output_maker<PdfMaker>};

}  // namespace pliego::engine
