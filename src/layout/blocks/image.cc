// A picture as wide as its block asks, its caption below.
#include "content/blocks/image.h"

#include "base/units.h"
#include "layout/block.h"

namespace pliego::layout {
namespace {

// From here on no layout asks for more (report_faults()).
constexpr double enough_dpi = 150;

void note_coarse(const resolve::Block& block, const Picture& picture, double width,
                 Setting& setting) {
  if (picture.drawing) return;  // sharp at any size
  const double dpi = picture.width / (width / points_per_inch);
  if (dpi >= enough_dpi) return;
  setting.faults.push_back({.kind = TextFault::Kind::coarse_picture,
                            .mark = block.mark,
                            .id = block.id,
                            .dpi = dpi,
                            .name = picture.name});
}

}  // namespace

SetBlock image_block(const resolve::Block& block, double width, Setting& setting) {
  const auto& picture = block.fields.picture(content::image::file);
  const double own = width * block.fields.integer(content::image::width, 100) / 100;
  note_coarse(block, *picture, own, setting);
  SetBlock set = start_block();
  const draw::NodeId figure = set.structure.add(0, draw::Role::figure);
  set.structure.nodes[figure].id = block.id;
  set.structure.nodes[figure].alt = block.fields.text(content::image::alt)->plain();
  const Size sides = picture->sides();
  Piece piece{.before = setting.space(0.8), .height = own * sides.height / sides.width};
  const double x = setting.from_start(0, own, width);
  piece.items.push_back(
      draw::picture_item(picture, {x, 0, own, piece.height}, set.structure.add_content(figure)));
  const resolve::Text* caption = block.fields.text(content::image::caption);
  piece.keep_with_next = caption != nullptr;
  set.pieces.push_back(std::move(piece));
  if (!caption) return set;
  add_paragraph(set, setting, *caption, setting.theme().style("small"), draw::Role::caption,
                caption->id, width, setting.space(0.25));
  set.pieces[1].stretch = false;
  return set;
}

}  // namespace pliego::layout
