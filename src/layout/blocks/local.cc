// The local program's own entry below a thin rule: its logo at the start, its words behind it. In
// pictures one line alone. Without a program nothing, or an empty ruled area for a label.
#include "content/blocks/local.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

#include "layout/contact_entry.h"

namespace pliego::layout {
namespace {

// The local program's entry in the arrangement that takes least height.

// Places are from the entry's top and its start edge; widths in points.
struct LocalEntry {
  struct Part {
    double start = 0, top = 0, width = 0;
  };

  SetContact contact;
  Size logo;  // zero: none
  double logo_top = 0;
  Part name, number, ways;
  double height = 0;
};

using resolve::ContactEntry;

Size scaled(const Picture& logo, double width, double height) {
  const Size sides = logo.sides();
  const double scale = std::min(height / sides.height, width / sides.width);
  return {sides.width * scale, sides.height * scale};
}

// What the parts stand in: the words begin behind the logo.
struct Room {
  double width = 0, gutter = 0;
  Size logo;
  double start() const { return logo.width > 0 ? logo.width + gutter : 0; }
  double words() const { return width - start(); }
};

void stand_below(LocalEntry& entry, double top) {
  entry.ways.top = top;
  entry.height = top + entry.contact.ways_height();
}

// A long name has lines of about equal length: its last word alone would look lost.
SetContact set_program(const ContactEntry& program, double width, double ways_width,
                       Setting& setting) {
  SetContact set = set_contact(program, width, ways_width, setting);
  TextStyle style = setting.theme().style("name");
  style.balance = true;
  if (!program.name.empty()) set.name = set_text(setting, program.name, style, width);
  return set;
}

// And a little: what is set at its exact width may break anew.
double roomy(double width) { return std::ceil(width) + 1; }

double name_on_one_line(const ContactEntry& program, Setting& setting) {
  if (program.name.empty()) return 0;
  return roomy(extent(setting, program.name, setting.theme().style("name")).natural);
}

double number_on_one_line(const ContactEntry& program, Setting& setting) {
  return program.primary.empty() ? 0 : roomy(number_width(program, setting));
}

// Name and number take what they need, up to a half; the ways in have the rest.
LocalEntry beside(const ContactEntry& program, const Room& room, Setting& setting) {
  LocalEntry entry;
  const double both = room.words() - room.gutter;
  const double head = std::min(
      both / 2, std::max(name_on_one_line(program, setting), number_on_one_line(program, setting)));
  entry.contact = set_program(program, head, both - head, setting);
  entry.name = {room.start(), 0, head};
  entry.number = {room.start(), entry.contact.name.height(), head};
  entry.ways = {room.start() + head + room.gutter, 0, both - head};
  entry.height = std::max(entry.contact.head_height(), entry.contact.ways_height());
  return entry;
}

LocalEntry below(const ContactEntry& program, const Room& room, Setting& setting) {
  LocalEntry entry;
  entry.contact = set_program(program, room.words(), room.words(), setting);
  entry.name = entry.number = entry.ways = {room.start(), 0, room.words()};
  entry.number.top = entry.contact.name.height();
  stand_below(entry, entry.contact.head_height());
  return entry;
}

double gap_in_line(const Setting& setting) {
  return setting.size(setting.theme().style("number")) * 0.6;
}

// Name and number share a line and its baseline; nothing where they don't fit on one.
std::optional<LocalEntry> in_line(const ContactEntry& program, const Room& room, Setting& setting) {
  if (program.name.empty() || program.primary.empty()) return std::nullopt;
  const double name = name_on_one_line(program, setting);
  const double number = number_on_one_line(program, setting);
  const double gap = gap_in_line(setting);
  if (name + gap + number > room.words()) return std::nullopt;
  LocalEntry entry;
  entry.contact = set_program(program, name, room.words(), setting);
  entry.contact.number = set_program(program, number, room.words(), setting).number;
  const double lower = first_baseline(entry.contact.number) - first_baseline(entry.contact.name);
  entry.name = {room.start(), std::max(0.0, lower), name};
  entry.number = {room.start() + name + gap, std::max(0.0, -lower), number};
  entry.ways = {room.start(), 0, room.words()};
  stand_below(entry, std::max(entry.name.top + entry.contact.name.height(),
                              entry.number.top + entry.contact.number.height()));
  return entry;
}

// In a picture: the name, on two lines, beside its number; nothing where that takes more.
std::optional<LocalEntry> in_brief(const ContactEntry& program, const Room& room,
                                   Setting& setting) {
  if (!setting.brief_entry || program.name.empty() || program.primary.empty()) return std::nullopt;
  const double number = number_on_one_line(program, setting);
  const double name = room.words() - gap_in_line(setting) - number;
  constexpr double least = 8;  // ems
  if (name < least * setting.size(setting.theme().style("name"))) return std::nullopt;
  LocalEntry entry;
  entry.contact = set_program(program, name, room.words(), setting);
  if (entry.contact.name.line_count() > 2) return std::nullopt;
  entry.contact.number = set_program(program, number, room.words(), setting).number;
  const double names = entry.contact.name.height(), numbers = entry.contact.number.height();
  const double head = std::max(names, numbers);
  entry.name = {room.start(), (head - names) / 2, name};
  entry.number = {room.start() + room.words() - number, (head - numbers) / 2, number};
  entry.ways = {room.start(), 0, room.words()};
  stand_below(entry, head);
  return entry;
}

using Arrange = std::function<std::optional<LocalEntry>()>;

bool entry_is_too_wide(const LocalEntry& entry) {
  const auto sticks_out = [](const SetText& text) { return text.paragraph->overfull > 0.01; };
  const auto& ways = entry.contact.set_ways;
  return sticks_out(entry.contact.name) || sticks_out(entry.contact.number) ||
         std::any_of(ways.begin(), ways.end(), sticks_out);
}

// Tries each and keeps the best; what is not placed leaves no fault behind.
LocalEntry best_of(const std::vector<Arrange>& arrangements, Setting& setting) {
  const double worth = setting.leading(setting.theme().style("small")) / 2;
  std::optional<LocalEntry> best;
  for (const Arrange& arrange : arrangements) {
    auto entry = arrange();
    if (!entry) continue;
    const bool is_better = !best || (entry_is_too_wide(*best) && !entry_is_too_wide(*entry)) ||
                           (entry_is_too_wide(*best) == entry_is_too_wide(*entry) &&
                            entry->height + worth <= best->height);
    if (is_better) best = std::move(entry);
  }
  return *best;
}

LocalEntry set_words(const ContactEntry& program, const Room& room, Setting& setting) {
  return best_of({[&] { return std::optional(beside(program, room, setting)); },
                  [&] { return in_line(program, room, setting); },
                  [&] { return in_brief(program, room, setting); },
                  [&] { return std::optional(below(program, room, setting)); }},
                 setting);
}

// In a column too narrow for two parts: the logo above, then all else below each other.
LocalEntry stacked(const ContactEntry& program, double width, Setting& setting) {
  LocalEntry entry = below(program, {.width = width, .gutter = 0, .logo = {}}, setting);
  if (!program.logo) return entry;
  entry.logo = scaled(*program.logo, width / 2, setting.space(2.4));
  const double lower = entry.logo.height + setting.space(0.3);
  for (LocalEntry::Part* part : {&entry.name, &entry.number, &entry.ways}) part->top += lower;
  entry.height += lower;
  return entry;
}

bool is_narrow(double width, double gutter, Setting& setting) {
  constexpr double least = 12;  // ems of small type that each of two columns needs
  return width < 2 * least * setting.size(setting.theme().style("small")) + gutter;
}

// Logo and words stand with their middles level.
LocalEntry levelled(LocalEntry entry) {
  const double height = std::max(entry.height, entry.logo.height);
  entry.logo_top = (height - entry.logo.height) / 2;
  for (LocalEntry::Part* part : {&entry.name, &entry.number, &entry.ways})
    part->top += (height - entry.height) / 2;
  entry.height = height;
  return entry;
}

// The logo is no higher than the words, so that it never costs the page a line.
LocalEntry with_logo(const ContactEntry& program, double widest, Room room, Setting& setting) {
  room.logo = scaled(*program.logo, widest, setting.space(3));
  LocalEntry entry = set_words(program, room, setting);
  if (room.logo.height > entry.height) {
    room.logo = scaled(*program.logo, widest, entry.height);
    entry = set_words(program, room, setting);
  }
  entry.logo = room.logo;
  return levelled(std::move(entry));
}

// The logo at the start; then name and number, and the other ways in beside them, or below them;
// or name and number on one line and the others below. The first of these is taken unless another
// saves half a line. In a column too narrow for two parts all stands below each other.
LocalEntry set_local_entry(const resolve::ContactEntry& program, double width, Setting& setting) {
  const double gutter = contact_gutter(width, setting);
  if (is_narrow(width, gutter, setting)) return stacked(program, width, setting);
  if (!program.logo) return set_words(program, {width, gutter, {}}, setting);
  // A wide logo gives way where that saves the words a line.
  return best_of(
      {[&] {
         return std::optional(with_logo(program, width / 4, {width, gutter, {}}, setting));
       },
       [&] {
         return std::optional(with_logo(program, width / 6, {width, gutter, {}}, setting));
       }},
      setting);
}

using resolve::ContactEntry;

constexpr double plate = 3;  // points of white around a logo on a dark ground

// The common address label, thirty to a letter sheet.
constexpr Size label{189, 72};

SetBlock label_area(double width, Setting& setting) {
  SetBlock set = start_block();
  const double own = std::min(label.width, width);
  draw::Path area =
      draw::rounded_rectangle({setting.from_start(0, own, width), 0, own, label.height}, 4,
                              setting.color(ColorRole::paper), "label-area");
  area.stroke = draw::Stroke{.color = setting.color(ColorRole::rule), .width = 0.6, .dash = {}};
  Piece piece{.before = setting.space(0.5), .height = label.height};
  piece.items.push_back(std::move(area));
  set.pieces.push_back(std::move(piece));
  return set;
}

// On a plate like paper where the ground is dark: a logo is drawn for paper.
void add_logo(const ContactEntry& entry, const Rect& area, Setting& setting, SetBlock& set,
              Piece& piece) {
  if (setting.dark) {
    piece.items.push_back(draw::rounded_rectangle(area.outset(plate), plate,
                                                  setting.color(ColorRole::paper), "logo-plate"));
  }
  const draw::NodeId figure = set.structure.add(0, draw::Role::figure);
  set.structure.nodes[figure].alt = entry.name.plain();
  set.structure.nodes[figure].id = "local.logo";
  piece.items.push_back(draw::picture_item(entry.logo, area, set.structure.add_content(figure)));
}

// One line of it, as a picture has room for: the logo or the name, and the first way in.
ContactEntry brief(ContactEntry entry) {
  const auto web = std::find_if(entry.others.begin(), entry.others.end(),
                                [](const auto& way) { return way.id == "local.web"; });
  std::vector<resolve::Text> kept;  // in small type: an address is long
  if (entry.primary.empty() && !entry.others.empty())
    kept.push_back(web == entry.others.end() ? entry.others.front() : *web);
  entry.others = std::move(kept);
  return entry;
}

// Of a logo that stands for the name, the name is its words.
ContactEntry without_name(ContactEntry entry) {
  if (entry.logo && (!entry.primary.empty() || !entry.others.empty())) entry.name.spans.clear();
  return entry;
}

}  // namespace

SetBlock local_block(const resolve::Block& block, double width, Setting& setting) {
  const auto& contacts = block.fields.contacts(content::local::contacts);
  if (contacts.empty())
    return block.fields.flag(content::local::area) ? label_area(width, setting) : start_block();
  const ContactEntry program = setting.brief_entry ? brief(contacts.front()) : contacts.front();
  const ContactEntry printed = setting.brief_entry ? without_name(program) : program;
  SetBlock set = start_block();
  const LocalEntry entry = set_local_entry(printed, width, setting);
  set.chooses = true;  // between arrangements
  set.least = setting.leading(setting.theme().style("small"));
  const bool on_plate = setting.dark && entry.logo.width > 0;
  const double top = setting.space(0.3) + (on_plate ? plate : 0);
  Piece piece{.before = setting.space(0.4), .height = top + entry.height + (on_plate ? plate : 0)};
  const Color& rule = setting.color(ColorRole::accent, ColorRole::on_dark_quiet);
  piece.items.push_back(draw::line({0, 0}, {width, 0}, rule, 0.6, "rule"));
  if (entry.logo.width > 0) {
    const Rect area{setting.from_start(0, entry.logo.width, width), top + entry.logo_top,
                    entry.logo.width, entry.logo.height};
    add_logo(program, area, setting, set, piece);
  }
  const draw::NodeId list = set.structure.add(0, draw::Role::list);
  set.structure.nodes[list].id = block.id;
  const auto place = [&](const LocalEntry::Part& part) {
    return Point{setting.from_start(part.start, part.width, width), top + part.top};
  };
  place_contact(entry.contact, {place(entry.name), place(entry.number), place(entry.ways)}, set,
                list, piece.items);
  set.pieces.push_back(std::move(piece));
  return set;
}

}  // namespace pliego::layout
