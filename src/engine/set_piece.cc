#include "engine/set_piece.h"

namespace pliego::engine {
namespace {

std::string stem_of(const SetPiece& piece, const std::string& page) {
  const RenderRequest& request = piece.request;
  const std::string sheet = request.sheet.empty() ? "" : "-" + request.sheet;
  const std::string folder = request.by_language ? piece.material.language : "";
  const std::string stem = output_stem(piece.material.file_name, folder, piece.layout.name + sheet,
                                       request.purpose, page);
  std::string which;
  if (request.sides != sheet::Sides::both) which = "-" + std::string(word_of(request.sides));
  if (request.folded) which += "-folded";
  if (piece.is_guide) which += "-guide";
  return stem + which;
}

// Of an only page there is no need to tell which; several sort in their order.
std::string page_label(const draw::Document& document, std::size_t page) {
  const auto& pages = document.pages;
  if (pages.size() < 2) return "";
  const std::string plain = std::to_string(page + 1), last = std::to_string(pages.size());
  const std::string number = std::string(last.size() - plain.size(), '0') + plain;
  return pages[page].label == plain ? number : number + "-" + pages[page].label;
}

}  // namespace

std::string SetPiece::stem() const { return stem_of(*this, ""); }

std::string SetPiece::stem(std::size_t page) const {
  return stem_of(*this, page_label(document, page));
}

Output SetPiece::output(std::string path, FileFormat format, const Extent& extent) const {
  return {.path = std::move(path),
          .material = material.name,
          .language = material.language,
          .layout = layout.name,
          .purpose = request.purpose,
          .format = format,
          .pages = extent.pages,
          .width = extent.width,
          .height = extent.height,
          .unit = extent.unit};
}

}  // namespace pliego::engine
