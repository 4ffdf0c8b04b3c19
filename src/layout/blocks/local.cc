// The local program's own entry below a thin rule: its logo at the start, its words behind it. In
// pictures one line alone. Without a program nothing, or an empty ruled area for a label.
#include "content/blocks/local.h"

#include <algorithm>

#include "layout/local_entry.h"

namespace pliego::layout {
namespace {

using language::ContactEntry;

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
  std::vector<language::Text> kept;  // in small type: an address is long
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

SetBlock local_block(const language::Block& block, double width, Setting& setting) {
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
