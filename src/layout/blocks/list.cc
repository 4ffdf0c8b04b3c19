// Lists with bullets, with icons, with boxes to tick, or plain. Marks hang at the start edge; text
// aligns behind them.
#include "content/blocks/list.h"

#include "layout/block.h"

namespace pliego::layout {
namespace {

using content::ListStyle;

struct ListLook {
  double indent;  // of the text, points
  double gap;     // between items
};

ListLook look_of(ListStyle style, Setting& setting, const TextStyle& body) {
  switch (style) {
    case ListStyle::bullets:
      return {setting.size(body) * 1.35, setting.space(0.3)};
    case ListStyle::icons:
      return {setting.size(body) * 2.35, setting.space(0.5)};
    case ListStyle::plain:
      break;
    case ListStyle::checks:
      return {setting.size(body) * 1.7, setting.space(0.4)};
  }
  return {0, setting.space(0.3)};
}

// Height above the baseline of the middle of what a one-glyph run draws, points.
double ink_middle(const text::GlyphRun& run) {
  const auto box =
      draw::bounds(draw::glyph_path(*run.font, run.glyphs.front().id, {0, 0}, run.size, {}, {}));
  return box ? -(box->y + box->height / 2) : 0;
}

// A true bullet character, raised so that its middle meets the middle of the small letters.
void add_bullet(Setting& setting, const TextStyle& body, double baseline, double width,
                draw::Structure& structure, draw::NodeId item, std::vector<draw::Item>& to) {
  const resolve::Text bullet{.id = {}, .spans = {{.text = "•"}}, .mark = {}};
  SetText set = set_text(setting, bullet, body, setting.size(body) * 2);
  if (set.paragraph->lines.empty() || set.paragraph->lines.front().runs.empty()) return;
  set.colors.front() = setting.color(ColorRole::mark);
  const auto& run = set.paragraph->lines.front().runs.front();
  const double drop = ink_middle(run.run) - setting.x_height(body) / 2;
  const double bullet_width = run.run.width();
  const double x = setting.from_start(0, bullet_width, width);
  const draw::NodeId label = structure.add(item, draw::Role::label);
  place_text(set, bullet, {x - run.x, baseline - first_baseline(set) + drop}, structure, label, to);
}

// An empty box about as high as capitals, to tick.
void add_box(Setting& setting, const TextStyle& body, double baseline, double width,
             std::vector<draw::Item>& to) {
  constexpr double thick = 0.9;
  const double cap = setting.cap_height(body), side = cap * 1.12;  // with its line on both sides
  const double inner = side - thick;
  const double x = setting.from_start(0, side, width) + thick / 2;
  const double top = baseline - cap / 2 - inner / 2;
  draw::Path box = draw::rounded_rectangle({x, top, inner, inner}, inner * 0.16, {}, "check-box");
  box.fill = std::nullopt;
  box.stroke = draw::Stroke{
      .color = setting.color(ColorRole::lead, ColorRole::on_dark), .width = thick, .dash = {}};
  add_shape(setting, std::move(box), to);
}

}  // namespace

SetBlock list_block(const resolve::Block& block, double width, Setting& setting) {
  const ListStyle style = block.fields.look(content::list::style);
  const TextStyle& body = setting.theme().style("body");
  const ListLook look = look_of(style, setting, body);
  SetBlock set = start_block();
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  int number = 0;
  for (const resolve::Item& item : block.fields.items(content::list::items)) {
    std::vector<RunIn> parts;
    TextStyle head_style = body;
    head_style.font = body.strong.empty() ? body.font : body.strong;
    if (const auto* head = item.fields.text(content::list::item::head))
      parts.push_back({head, &head_style});
    parts.push_back({item.fields.text(content::list::item::text), &body});
    const double measure = width - look.indent;
    const SetRunIn text = set_run_in(setting, parts, measure);
    const double baseline = first_baseline(text.text);

    Piece piece{.before = set.pieces.empty() ? setting.space(0.4) : look.gap,
                .height = text.text.height()};
    piece.item = number++;
    const draw::NodeId li = set.structure.add(list, draw::Role::list_item);
    set.structure.nodes[li].id = text.joined.id;
    if (style == ListStyle::bullets)
      add_bullet(setting, body, baseline, width, set.structure, li, piece.items);
    if (style == ListStyle::checks) add_box(setting, body, baseline, width, piece.items);
    if (const auto icon = item.fields.word(content::list::item::icon);
        style == ListStyle::icons && !icon.empty()) {
      const double size = setting.size(body) * 1.55;
      const double top = baseline - setting.cap_height(body) / 2 - size / 2;
      // Icons are drawn with an empty edge of two 24ths: without it, they line up with the heading
      // above.
      const double edge = size * 2 / 24;
      add_icon(setting, icon, item.mark, {setting.from_start(-edge, size, width), top}, size,
               setting.color(ColorRole::accent, ColorRole::on_dark), piece.items);
    }
    const draw::NodeId under = set.structure.add(li, draw::Role::list_body);
    place_text(text.text, text.joined, {setting.from_start(look.indent, measure, width), 0},
               set.structure, under, piece.items);
    set.pieces.push_back(std::move(piece));
  }
  return set;
}

}  // namespace pliego::layout
