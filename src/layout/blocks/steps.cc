// Numbered steps: a numeral in a disc, a head, what to do.
#include "content/blocks/steps.h"

#include <algorithm>

#include "layout/block.h"
#include "resolve/formats.h"

namespace pliego::layout {
namespace {

// The numeral in a filled disc, its middle level with the middle of the head's capitals.
void add_numeral(Setting& setting, int number, Point center, double radius,
                 draw::Structure& structure, draw::NodeId item, std::vector<draw::Item>& to) {
  const TextStyle& style = setting.theme().style("numeral");
  const Color& fill = setting.color(ColorRole::lead, ColorRole::on_dark);
  add_shape(setting, draw::circle(center, radius, fill, "disc"), to);
  const resolve::Text text{
      .id = {},
      .spans = {{.text = resolve::Formats::of(setting.locale()).number(number)}},
      .mark = {}};
  const SetText set = set_text(setting, text, style, 4 * radius, text::Align::center);
  const double top = center.y + setting.cap_height(style) / 2 - first_baseline(set);
  const draw::NodeId label = structure.add(item, draw::Role::label);
  place_text(set, text, {center.x - 2 * radius, top}, structure, label, to);
}

struct StepsLook {
  const TextStyle& head;
  const TextStyle& body;
  double radius, measure, left;  // of the discs; of the texts, and their left edge
};

StepsLook look_of(double width, Setting& setting) {
  StepsLook look{setting.theme().style("h3"), setting.theme().style("body"), 0, 0, 0};
  look.radius = setting.size(look.head) * 0.86;
  const double indent = 2 * look.radius + setting.size(look.body) * 1.05;
  look.measure = width - indent;
  look.left = setting.from_start(indent, look.measure, width);
  return look;
}

struct SetStep {
  const resolve::Item* item;
  const resolve::Text* head;  // may be missing
  SetText set_head = {}, set_body = {};
  double center = 0;             // of the disc, below the step's top
  double top = 0, body_top = 0;  // of the head, or else the body, and of the body

  double height() const { return body_top + set_body.height(); }
};

SetStep set_step(const resolve::Item& item, const StepsLook& look, Setting& setting) {
  SetStep step{&item, item.fields.text(content::steps::item::head)};
  if (step.head) step.set_head = set_text(setting, *step.head, look.head, look.measure);
  step.set_body =
      set_text(setting, *item.fields.text(content::steps::item::text), look.body, look.measure);
  const double middle = step.head
                            ? first_baseline(step.set_head) - setting.cap_height(look.head) / 2
                            : first_baseline(step.set_body) - setting.cap_height(look.body) / 2;
  step.center = std::max(middle, look.radius);  // the disc may rise above the first line
  step.top = step.body_top = step.center - middle;
  if (step.head) step.body_top += step.set_head.height() + setting.space(0.06);
  return step;
}

void place_step(const SetStep& step, const StepsLook& look, draw::NodeId item,
                draw::Structure& structure, std::vector<draw::Item>& to) {
  const draw::NodeId under = structure.add(item, draw::Role::list_body);
  if (step.head) {
    const draw::NodeId node = structure.add(under, draw::Role::paragraph);
    place_text(step.set_head, *step.head, {look.left, step.top}, structure, node, to);
  }
  const draw::NodeId node = structure.add(under, draw::Role::paragraph);
  place_text(step.set_body, *step.item->fields.text(content::steps::item::text),
             {look.left, step.body_top}, structure, node, to);
}

// From below the disc of a step to above that of the next, which begins `below` under this one.
void add_connection(const SetStep& step, const SetStep& next, double below, double x,
                    const StepsLook& look, Setting& setting, std::vector<draw::Item>& to) {
  const double air = look.radius * 0.35;
  const double from = step.center + look.radius + air,
               end = below + next.center - look.radius - air;
  const Color& color = setting.color(ColorRole::rule);
  if (end > from) add_shape(setting, draw::line({x, from}, {x, end}, color, 1.2, "step-line"), to);
}

}  // namespace

SetBlock steps_block(const resolve::Block& block, double width, Setting& setting) {
  const StepsLook look = look_of(width, setting);
  const bool connected = block.fields.look(content::steps::style) == content::StepStyle::connected;
  SetBlock set = start_block();
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  set.structure.nodes[list].ordered = true;
  std::vector<SetStep> steps;
  for (const resolve::Item& item : block.fields.items(content::steps::items))
    steps.push_back(set_step(item, look, setting));
  const double gap = setting.space(connected ? 0.9 : 0.6),
               x = setting.from_start(look.radius, 0, width);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const SetStep& step = steps[i];
    // A line can't grow with the space above a step, so connected steps keep theirs.
    Piece piece{.before = i == 0 ? setting.space(0.4) : gap,
                .height = step.height(),
                .stretch = i == 0 || !connected};
    piece.item = static_cast<int>(i);
    const draw::NodeId item = set.structure.add(list, draw::Role::list_item);
    set.structure.nodes[item].id = block.id + "." + step.item->id;
    if (connected && i + 1 < steps.size())
      add_connection(step, steps[i + 1], piece.height + gap, x, look, setting, piece.items);
    add_numeral(setting, static_cast<int>(i) + 1, {x, step.center}, look.radius, set.structure,
                item, piece.items);
    place_step(step, look, item, set.structure, piece.items);
    set.pieces.push_back(std::move(piece));
  }
  return set;
}

}  // namespace pliego::layout
