// Each page as a picture with a thumbnail, and words that tell of a piece's pictures.
#include <string>
#include <vector>

#include "engine/formats.h"
#include "engine/local_place.h"
#include "engine/output_kind.h"
#include "png/writer.h"
#include "resolve/resolved.h"

namespace pliego::engine {
namespace {

// The text file beside a layout's pictures: what they show, and words for a post with them.

// UTF-8, each line ended by LF: a label, what it labels below it, an empty line, and so on.
std::string picture_text(const resolve::PictureWords& words,
                         const std::vector<std::string>& pictures) {
  std::string text = words.files_label + ":\n";
  for (const std::string& picture : pictures) text += picture + "\n";
  text += "\n" + words.alt_label + ":\n" + words.alt + "\n";
  text += "\n" + words.caption_label + ":\n" + words.caption + "\n";
  if (!words.draft.empty()) text += "\n" + words.draft + "\n";
  return text;
}

std::string file_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

Output save_picture(const SetPiece& piece, std::string path, FileFormat format,
                    const png::Picture& picture, files::Outputs& outputs) {
  Output output =
      piece.output(std::move(path), format, {1, 1.0 * picture.width, 1.0 * picture.height, "px"});
  save(output, picture.bytes, outputs);
  return output;
}

class PngMaker : public OutputMaker {
 public:
  explicit PngMaker(std::unique_ptr<png::Writer> writer) : writer_(std::move(writer)) {}

  std::vector<Output> make(const SetPiece& piece, std::size_t page,
                           files::Outputs& outputs) override {
    const draw::Page& drawn = piece.document.pages[page];
    const std::string path = piece.stem(page);
    const png::Options options{.dpi = resolution_of(piece.layout, piece.request)};
    return {save_picture(piece, path + ".png", FileFormat::png, writer_->write(drawn, options),
                         outputs),
            save_picture(piece, path + ".thumb.png", FileFormat::thumbnail,
                         writer_->thumbnail(drawn, options), outputs)};
  }

  std::vector<Output> make_beside(const SetPiece& piece, files::Outputs& outputs) override {
    std::vector<std::string> pictures;
    for (std::size_t page = 0; page < piece.document.pages.size(); ++page)
      pictures.push_back(file_of(piece.stem(page)) + ".png");
    Output output = piece.output(piece.stem() + ".txt", FileFormat::text, {});
    resolve::PictureWords words = piece.material.picture;
    words.alt = with_program(words.alt, piece.document, piece.material);
    save(output, picture_text(words, pictures), outputs);
    return {output};
  }

 private:
  const std::unique_ptr<png::Writer> writer_;
};

std::unique_ptr<OutputMaker> new_png_maker(const Surroundings& outside) {
  if (!outside.new_png_writer) throw SystemError("PNG files can't be made here.");
  return std::make_unique<PngMaker>(outside.new_png_writer());
}

}  // namespace

extern const OutputKind kind_png;
const OutputKind kind_png = {.format = layout::Format::png,
                             .by = OutputKind::By::page,
                             .has_beside = true,
                             .maker = new_png_maker};

}  // namespace pliego::engine
