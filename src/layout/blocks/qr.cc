// A QR code (ISO/IEC 18004) beside what it opens, for a phone's camera; the words are a link as
// well.
#include "content/blocks/qr.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "content/web_address.h"
#include "layout/block.h"

namespace pliego::layout {
namespace {

using Kind = draw::PathSegment::Kind;

std::unique_ptr<QRcode, decltype(&QRcode_free)> encode(const std::string& uri) {
  // Level M: a fold or a stain may hide about 15 % of it.
  std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString8bit(uri.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
  if (!code) throw std::runtime_error("this address is too long for a QR code: " + uri);
  return code;
}

// Dark modules, runs of a row as one rectangle each, the module `unit` points wide.
draw::Path modules(const QRcode& code, Point at, double unit, const Color& color) {
  draw::Path path{.segments = {}, .fill = color, .stroke = {}, .mark = {}, .note = "qr"};
  for (int y = 0; y < code.width; ++y) {
    for (int x = 0; x < code.width; ++x) {
      const int from = x;
      while (x < code.width && (code.data[y * code.width + x] & 1)) ++x;
      if (x == from) continue;
      const double l = at.x + from * unit, r = at.x + x * unit, t = at.y + y * unit, b = t + unit;
      path.segments.insert(path.segments.end(), {{Kind::move, {}, {}, {l, t}},
                                                 {Kind::line, {}, {}, {r, t}},
                                                 {Kind::line, {}, {}, {r, b}},
                                                 {Kind::line, {}, {}, {l, b}},
                                                 {Kind::close, {}, {}, {}}});
    }
  }
  return path;
}

// A module under 0.4 mm does not scan from an office print.
constexpr double least_module = 0.4 * 72 / 25.4;

}  // namespace

SetBlock qr_block(const resolve::Block& block, double width, Setting& setting) {
  const std::string uri =
      content::ascii_uri("https://" + std::string(block.fields.word(content::qr::address)));
  const auto code = encode(uri);
  const double unit = std::max(least_module, setting.space(4) / code->width);
  const double quiet = 4 * unit;  // the empty edge that ISO/IEC 18004, 6.3.8 asks for
  const double side = code->width * unit + 2 * quiet;
  const double gap = setting.space(0.8), measure = width - side - gap;
  resolve::Text words = *block.fields.text(content::qr::text);
  for (auto& span : words.spans) span.uri = uri;
  const SetText text = set_text(setting, words, setting.theme().style("body"), measure);

  SetBlock set = start_block();
  Piece piece{.before = setting.space(0.8), .height = std::max(side, text.height())};
  const double x = setting.from_start(0, side, width);
  piece.items.push_back(
      draw::rectangle({x, 0, side, side}, setting.color(ColorRole::paper), "qr-quiet"));
  const draw::NodeId figure = set.structure.add(0, draw::Role::figure);
  set.structure.nodes[figure].id = block.id;
  set.structure.nodes[figure].alt = block.fields.text(content::qr::alt)->plain();
  draw::Path path = modules(*code, {x + quiet, quiet}, unit, setting.color(ColorRole::text));
  path.mark = set.structure.add_content(figure);
  piece.items.push_back(std::move(path));
  const draw::NodeId node = set.structure.add(0, draw::Role::paragraph);
  place_text(text, words,
             {setting.from_start(side + gap, measure, width), (piece.height - text.height()) / 2},
             set.structure, node, piece.items);
  set.pieces.push_back(std::move(piece));
  return set;
}

}  // namespace pliego::layout
