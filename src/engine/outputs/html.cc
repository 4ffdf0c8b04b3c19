// A piece as one page of HTML: what a phone shows, and screen readers read.
#include "engine/html_page.h"
#include "engine/output_kind.h"

namespace pliego::engine {
namespace {

class HtmlMaker : public OutputMaker {
 public:
  std::vector<Output> make(const SetPiece& piece, std::size_t, files::Outputs& outputs) override {
    Output output = piece.output(piece.stem() + ".html", FileFormat::html, {.pages = 1});
    save(output, html_page(piece.document, piece.material), outputs);
    return {output};
  }
};

}  // namespace

extern const OutputKind kind_html;
const OutputKind kind_html = {.format = layout::Format::html,
                              .purposes = OutputKind::Purposes::screen,
                              .of_any_layout = true,
                              .is_in_all = false,
                              .maker = new_output_maker<HtmlMaker>};

}  // namespace pliego::engine
