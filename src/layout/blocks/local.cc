// The local program's own entry below a thin rule: its logo at the start, then name and number,
// then its other ways in beside them, so that it takes little height. Without a program nothing, or
// an empty ruled area for a label.
#include <algorithm>
#include <cmath>

#include "layout/contact_entry.h"

namespace pliego::layout {
namespace {

// The common address label, thirty to a letter sheet.
constexpr Size label{189, 72};

SetBlock label_area(double width, Setting& setting) {
  SetBlock set = start_block();
  const double own = std::min(label.width, width);
  const Theme& theme = setting.theme();
  draw::Path area =
      draw::rounded_rectangle({setting.from_start(0, own, width), 0, own, label.height}, 4,
                              theme.color("white"), "label-area");
  area.stroke = draw::Stroke{.color = theme.color("line"), .width = 0.6, .dash = {}};
  Piece piece{.before = setting.space(0.5), .height = label.height};
  piece.items.push_back(std::move(area));
  set.pieces.push_back(std::move(piece));
  return set;
}

Size scaled(const Picture& logo, double width, double height) {
  const Size sides = logo.sides();
  const double scale = std::min(height / sides.height, width / sides.width);
  return {sides.width * scale, sides.height * scale};
}

// On a white plate where the ground is dark: a logo is drawn for paper.
void add_logo(const language::ContactEntry& entry, const Rect& area, Setting& setting,
              SetBlock& set, Piece& piece) {
  if (setting.dark) {
    piece.items.push_back(
        draw::rounded_rectangle(area.outset(3), 3, setting.theme().color("white"), "logo-plate"));
  }
  const draw::NodeId figure = set.structure.add(0, draw::Role::figure);
  set.structure.nodes[figure].alt = entry.name.plain();
  set.structure.nodes[figure].id = "local.logo";
  piece.items.push_back(draw::picture_item(entry.logo, area, set.structure.add_content(figure)));
}

// The entry's parts side by side: where each begins and how wide it is, in points.
struct Sides {
  Size logo;
  double start = 0, head = 0, ways = 0;  // where the words begin, widths of both their parts
  bool stacked = false;                  // the ways in stand below name and number
  SetContact entry;

  double words() const {
    return stacked ? entry.head_height() + entry.ways_height()
                   : std::max(entry.head_height(), entry.ways_height());
  }
  double height() const { return std::max(words(), logo.height); }
};

// Name and number take what they need, up to a half; the ways in have the rest.
Sides beside(const language::ContactEntry& program, Size logo, double width, double gutter,
             Setting& setting) {
  Sides sides{.logo = logo, .start = logo.width > 0 ? logo.width + gutter : 0};
  const double room = width - sides.start - gutter;
  const SetContact tried = set_contact(program, room / 2, room / 2, setting);
  const double own = std::max(tried.name.paragraph->widest, tried.number.paragraph->widest);
  sides.head = std::min(room / 2, std::ceil(own) + 1);  // a line may break anew at its exact width
  sides.ways = room - sides.head;
  sides.entry = set_contact(program, sides.head, sides.ways, setting);
  return sides;
}

// In a column too narrow for two, all stands in one.
Sides stacked(const language::ContactEntry& program, double width, Setting& setting) {
  Sides sides{.logo = {}, .start = 0, .head = width, .ways = width, .stacked = true};
  sides.entry = set_contact(program, width, width, setting);
  return sides;
}

bool is_narrow(double width, double gutter, const Setting& setting) {
  constexpr double least = 12;  // ems of small type that each of two columns needs
  return width < 2 * least * setting.size(setting.theme().style("small")) + gutter;
}

// The logo is no higher than the words, so that it never costs the page a line.
Sides set_sides(const language::ContactEntry& program, double width, double gutter,
                Setting& setting) {
  if (is_narrow(width, gutter, setting)) return stacked(program, width, setting);
  if (!program.logo) return beside(program, {}, width, gutter, setting);
  const Size most = scaled(*program.logo, width / 4, setting.space(3));
  const Sides tried = beside(program, most, width, gutter, setting);
  if (most.height <= tried.words()) return tried;
  return beside(program, scaled(*program.logo, width / 4, tried.words()), width, gutter, setting);
}

}  // namespace

SetBlock local_block(const language::Block& block, double width, Setting& setting) {
  const auto& contacts = block.fields.contacts("contacts");
  if (contacts.empty())
    return block.fields.flag("area") ? label_area(width, setting) : start_block();
  const language::ContactEntry& program = contacts.front();
  SetBlock set = start_block();
  const double gutter = contact_gutter(width, setting);
  const Sides sides = set_sides(program, width, gutter, setting);
  set.chooses = !sides.stacked && is_narrow(width, gutter, setting.at_largest());
  const double top = setting.space(0.3), height = sides.height();
  Piece piece{.before = setting.space(0.4), .height = top + height};
  piece.items.push_back(draw::line({0, 0}, {width, 0}, setting.theme().color("teal"), 0.6, "rule"));
  if (sides.logo.width > 0) {
    const Rect area{setting.from_start(0, sides.logo.width, width),
                    top + (height - sides.logo.height) / 2, sides.logo.width, sides.logo.height};
    add_logo(program, area, setting, set, piece);
  }
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  const double y = top + (height - sides.words()) / 2;
  const double ways = sides.stacked ? 0 : sides.start + sides.head + gutter;
  const double ways_y = sides.stacked ? y + sides.entry.head_height() : y;
  place_contact(sides.entry, {setting.from_start(sides.start, sides.head, width), y},
                {setting.from_start(ways, sides.ways, width), ways_y}, set, list, piece.items);
  set.pieces.push_back(std::move(piece));
  return set;
}

}  // namespace pliego::layout
