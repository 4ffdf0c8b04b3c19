#include "layout/running.h"

#include "language/labels.h"

namespace pliego::layout {
namespace {

bool stands_on(const RunningLine& line, int index) { return index + 1 >= line.from; }

std::string words_of(const std::string& what, PageNumber number, Setting& setting) {
  const language::Material& material = setting.material();
  if (what == "title") return material.title;
  if (what != "page") return {};
  return language::label(material, "page", {{"page", number.index + 1}, {"pages", number.count}});
}

// Words that are no content of the piece, set in one line.
struct RunningWords {
  language::Text text;
  SetText set;
  double width() const { return set.paragraph->widest; }
};

RunningWords set_words(const std::string& what, PageNumber number, const RunningLine& line,
                       double width, Setting& setting) {
  RunningWords running;
  const std::string words = words_of(what, number, setting);
  running.text.id = what;
  running.text.mark = line.mark;
  running.text.spans.push_back({.text = words});
  running.set = set_text(setting, running.text, setting.theme().style("note"), width);
  return running;
}

// A line's width, the zone's own top left at `at`.
struct Zone {
  const RunningLine& line;
  bool head;
  Point at;
  double width;
};

void place_words(const RunningWords& words, Point at, Canvas& canvas) {
  draw::Structure aside;
  aside.add(-1, draw::Role::document);
  std::vector<draw::Item> items;
  place_text(words.set, words.text, at, aside, 0, items);
  draw::make_decoration(items);
  draw::append(canvas.page->items, std::move(items), 0, 0, {});
}

// The section's blocks at the start of the zone; returns nothing where the material has none.
void place_section(const Zone& zone, double y, double width, bool read, const Layout& layout,
                   Setting& setting, Canvas& canvas) {
  double top = y;
  for (SetBlock& block : set_sections({zone.line.section}, layout, width, setting)) {
    draw::Structure::Offsets ids;
    if (read) ids = canvas.document->structure.append(0, block.structure);
    for (Piece& piece : block.pieces) {
      const double height = piece.height;
      if (!read) draw::make_decoration(piece.items);
      add_piece(std::move(piece), {zone.at.x + setting.from_start(0, width, zone.width), top}, ids,
                canvas);
      top += height;
    }
  }
}

void place_line(const Zone& zone, PageNumber number, const Layout& layout, Setting& setting,
                Canvas& canvas) {
  const RunningLine& line = zone.line;
  const RunningWords start = set_words(line.start, number, line, zone.width, setting);
  const RunningWords end = set_words(line.end, number, line, zone.width, setting);
  const double off = setting.space(0.6);  // between the rule and the words
  const double edge = zone.head ? zone.at.y + line.height : zone.at.y;
  const double y = zone.head ? edge - off - end.set.leading : edge + off;
  if (line.rule)
    canvas.page->items.push_back(draw::line({zone.at.x, edge}, {zone.at.x + zone.width, edge},
                                            setting.theme().color("line"), 0.6, "rule"));
  const auto x = [&](double from_start, double width) {
    return zone.at.x + setting.from_start(from_start, width, zone.width);
  };
  if (!line.section.empty()) {
    const double room = zone.width - end.width() - setting.space(1.5);
    place_section(zone, y, room, number.index + 1 == line.from, layout, setting, canvas);
  } else {
    place_words(start, {x(0, zone.width), y}, canvas);
  }
  const double end_start = zone.width - end.width();
  // A text begins at the start of its own measure, as wide as the zone: move it by what it leaves.
  const double moved = setting.right_to_left() ? -end_start : end_start;
  place_words(end, {x(0, zone.width) + moved, y}, canvas);
}

}  // namespace

double head_height(const Layout& layout, int index) {
  const auto& head = layout.running.head;
  return head && stands_on(*head, index) ? head->height : 0;
}

void place_running(const Layout& layout, PageNumber number, Setting& setting, Canvas& canvas) {
  const double width = layout.trim.width - 2 * layout.margin;
  const auto& [head, foot] = layout.running;
  if (head && stands_on(*head, number.index))
    place_line({*head, true, {layout.margin, 0}, width}, number, layout, setting, canvas);
  if (foot && stands_on(*foot, number.index))
    place_line({*foot, false, {layout.margin, layout.trim.height - foot->height}, width}, number,
               layout, setting, canvas);
}

}  // namespace pliego::layout
