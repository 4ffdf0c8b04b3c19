// Horizontal bars: words to the start, number to the end, the bar on its track below them.
#include <algorithm>

#include "content/blocks/chart.h"
#include "layout/charts/chart.h"

namespace pliego::layout {
namespace {

struct BarsLook {
  TextStyle number, words;
  double drop, thick;  // of the bar: below the words, its thickness
  double gap;          // between two shares
  double numbers;      // width of the widest number
  double measure;      // of the words
};

BarsLook start_look(bool large, Setting& setting) {
  const Theme& theme = setting.theme();
  BarsLook look{share_style(setting),
                theme.style(large ? "lede" : "body"),
                setting.space(0.46),
                setting.space(large ? 0.85 : 0.48),
                setting.space(large ? 0.95 : 0.75),
                0,
                0};
  if (large) look.number.step = theme.style("count").step;
  return look;
}

BarsLook look_of(bool large, const std::vector<Share>& shares, double width, Setting& setting) {
  BarsLook look = start_look(large, setting);
  for (const Share& share : shares)
    look.numbers = std::max(look.numbers, extent(setting, share.number, look.number).natural);
  look.measure = width - look.numbers - setting.space(0.8);
  return look;
}

Piece bar_piece(const Share& share, const BarsLook& look, double width, Setting& setting,
                draw::Structure& structure, draw::NodeId list) {
  const SetText number =
      set_text(setting, share.number, look.number, look.numbers + 0.01, text::Align::end);
  const SetText words = set_text(setting, *share.words, look.words, look.measure);
  // The number stands on the last line of the words, next to its bar.
  const double last =
      first_baseline(words) + words.leading * (static_cast<double>(words.line_count()) - 1);
  const double baseline = std::max(last, setting.cap_height(look.number));
  const draw::NodeId node = add_share(structure, list, share);
  Piece piece;
  place_text(number, share.number,
             {setting.from_start(width - look.numbers, look.numbers, width),
              baseline - first_baseline(number)},
             structure, node, piece.items);
  place_text(words, *share.words, {setting.from_start(0, look.measure, width), baseline - last},
             structure, node, piece.items);
  const double top = baseline + look.drop, thick = look.thick;
  const double filled = share.part * width;
  add_bar({0, top, width, thick}, {setting.from_start(0, filled, width), top, filled, thick},
          thick / 2, setting, piece.items);
  piece.height = top + thick;
  return piece;
}

}  // namespace

void set_bars(const resolve::Block& block, double width, Setting& setting, SetBlock& set) {
  const std::vector<Share> shares = shares_of(block);
  const bool large = block.fields.look(content::chart::size) == content::ChartSize::large;
  const BarsLook look = look_of(large, shares, width, setting);
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  const bool led = !set.pieces.empty();
  for (std::size_t i = 0; i < shares.size(); ++i) {
    Piece piece = bar_piece(shares[i], look, width, setting, set.structure, list);
    piece.before = i > 0 ? look.gap : setting.space(led ? 0.65 : 0.9);
    piece.keep_with_next = i + 1 < shares.size();  // a chart is seen as one
    set.pieces.push_back(std::move(piece));
  }
}

}  // namespace pliego::layout
