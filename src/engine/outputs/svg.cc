// Each page as SVG: for web pages, where it can be enlarged, searched and followed.
#include "base/sha256.h"
#include "engine/local_place.h"
#include "engine/output_kind.h"
#include "svg/writer.h"

namespace pliego::engine {
namespace {

// Of language and file name, so that any pages of any pieces can stand in one web page.
std::string id_prefix(const std::string& language, const std::string& path) {
  constexpr std::size_t digits = 8;
  Sha256 sum;
  sum.add(language + ' ' + path);
  return "s" + sum.hex().substr(0, digits) + "-";
}

// What a picture of it would be said to show; empty where that is its title alone.
std::string description_of(const SetPiece& piece) {
  std::string words = piece.material.picture.alt;
  if (words == piece.document.metadata.title) words.clear();
  return with_program(words, piece.document, piece.material);
}

class SvgMaker : public OutputMaker {
 public:
  std::vector<Output> make(const SetPiece& piece, std::size_t page,
                           files::Outputs& outputs) override {
    const std::string path = piece.stem(page);
    const Rect& media = piece.document.pages[page].media;
    Output output =
        piece.output(path + ".svg", FileFormat::svg, {1, media.width, media.height, "pt"});
    save(output,
         writer_.write(piece.document, page,
                       {.id_prefix = id_prefix(piece.material.language, path),
                        .description = description_of(piece)}),
         outputs);
    return {output};
  }

 private:
  svg::Writer writer_;
};

}  // namespace

extern const OutputKind kind_svg;
const OutputKind kind_svg = {.format = layout::Format::svg,
                             .by = OutputKind::By::page,
                             .purposes = OutputKind::Purposes::screen,
                             .of_any_layout = true,
                             .is_in_all = false,
                             .maker = new_output_maker<SvgMaker>};

}  // namespace pliego::engine
