// Lines that lead with dots to a short word at the other edge. A packet's contents are such lines;
// each is then a link to its page.
#include "content/blocks/leaders.h"

#include <algorithm>
#include <cmath>

#include "layout/block.h"

namespace pliego::layout {
namespace {

// One line being set: its words, what it leads to, its note.
struct Entry {
  const resolve::Item& item;
  SetText words, end, note;
  double end_width = 0;  // of the column at the end edge

  // From the top to the line that leads to the end, which begins there.
  double last_line() const { return words.height() - words.leading; }
};

class Leaders {
 public:
  Leaders(const resolve::Block& block, double width, Setting& setting)
      : block_(block), width_(width), setting_(setting) {
    // Entries that lead to pages are a table of contents (ISO 32000-1, table 333).
    for (const resolve::Item& item : items()) is_contents_ |= page_of(item) >= 0;
    list_ = set_.structure.add(0, is_contents_ ? draw::Role::toc : draw::Role::list);
    set_.structure.nodes[static_cast<std::size_t>(list_)].id = block.id;
    head_ = setting.theme().style("h3");
    end_ = head_;
    end_.color = ColorRole::count;
  }

  SetBlock set() {
    double end_width = 0;
    for (const resolve::Item& item : items())
      end_width =
          std::max(end_width,
                   extent(setting_, *item.fields.text(content::leaders::item::end), end_).natural);
    // One that is longer has several lines, and leaves the words their half.
    end_width = std::min(std::ceil(end_width) + 1, (width_ - gap()) / 2);
    for (const resolve::Item& item : items()) add(item, end_width);
    return std::move(set_);
  }

 private:
  const std::vector<resolve::Item>& items() const {
    return block_.fields.items(content::leaders::items);
  }
  static int page_of(const resolve::Item& item) {
    return item.fields.integer(content::leaders::item::page, -1);
  }

  double gap() const { return setting_.space(1.4); }  // between words and end, at least

  void add(const resolve::Item& item, double end_width) {
    const double measure = width_ - end_width - gap();
    Entry entry{item,
                set_text(setting_, *item.fields.text(content::leaders::item::text), head_, measure),
                {},
                {},
                end_width};
    entry.end = set_text(setting_, *item.fields.text(content::leaders::item::end), end_, end_width);
    if (const auto* note = item.fields.text(content::leaders::item::note))
      entry.note = set_text(setting_, *note, setting_.theme().style("small"), measure);
    Piece piece{.before = set_.pieces.empty() ? setting_.space(0.4) : setting_.space(0.85),
                .height = std::max(entry.words.height() + entry.note.height(),
                                   entry.last_line() + entry.end.height())};
    place(entry, piece);
    set_.pieces.push_back(std::move(piece));
  }

  void place(const Entry& entry, Piece& piece) {
    draw::Structure& structure = set_.structure;
    const draw::NodeId line =
        structure.add(list_, is_contents_ ? draw::Role::toc_item : draw::Role::list_item);
    structure.nodes[static_cast<std::size_t>(line)].id = block_.id + "." + entry.item.id;
    const draw::NodeId under =
        is_contents_ ? add_link(line) : structure.add(line, draw::Role::list_body);
    place_first_line(entry, under, piece);
    if (is_contents_) place_link(entry, under, piece);
    const auto* note = entry.item.fields.text(content::leaders::item::note);
    if (!note) return;
    const double measure = width_ - entry.end_width - gap();
    const draw::NodeId at = structure.add(is_contents_ ? line : under, draw::Role::paragraph);
    place_text(entry.note, *note, {setting_.from_start(0, measure, width_), entry.words.height()},
               structure, at, piece.items);
  }

  // Words and end are elements of their own, so that they are not read as one word.
  draw::NodeId add_part(draw::NodeId under) {
    return set_.structure.add(under, is_contents_ ? draw::Role::span : draw::Role::paragraph);
  }

  draw::NodeId add_link(draw::NodeId line) {
    const draw::NodeId reference = set_.structure.add(line, draw::Role::reference);
    return set_.structure.add(reference, draw::Role::link);
  }

  // The end begins on the last line of what leads to it.
  void place_first_line(const Entry& entry, draw::NodeId under, Piece& piece) {
    const double measure = width_ - entry.end_width - gap();
    place_text(entry.words, *entry.item.fields.text(content::leaders::item::text),
               {setting_.from_start(0, measure, width_), 0}, set_.structure, add_part(under),
               piece.items);
    add_dots(entry, piece);
    const double own = entry.end.paragraph->widest;
    // It begins at the start of its own measure: move it by what that leaves.
    const double x = setting_.right_to_left() ? own - entry.end_width : width_ - own;
    place_text(entry.end, *entry.item.fields.text(content::leaders::item::end),
               {x, entry.last_line()}, set_.structure, add_part(under), piece.items);
  }

  // All lines' dots stand below each other: they are counted from the end edge.
  void add_dots(const Entry& entry, Piece& piece) {
    const auto& lines = entry.words.paragraph->lines;
    if (lines.empty()) return;
    const double gap = setting_.space(0.5), pitch = setting_.space(0.4);
    const double last = width_ - entry.end_width - gap;
    const double first = last - std::floor((last - lines.back().width - gap) / pitch) * pitch;
    if (first >= last) return;
    const auto x = [&](double from_start) { return setting_.from_start(from_start, 0, width_); };
    const double y = lines.back().baseline - 0.5;
    draw::Path dots =
        draw::line({x(first), y}, {x(last), y}, setting_.color(ColorRole::rule), 1.1, "leader");
    dots.stroke->dash = {0, pitch};
    dots.stroke->cap = LineCap::round;
    piece.items.push_back(std::move(dots));
  }

  void place_link(const Entry& entry, draw::NodeId link, Piece& piece) {
    const std::string words = entry.item.fields.text(content::leaders::item::text)->plain();
    piece.items.push_back(draw::Link{
        .area = {0, 0, width_, entry.words.height()},
        .uri = {},
        .contents = words + ", " + entry.item.fields.text(content::leaders::item::end)->plain(),
        .node = link,
        .page = page_of(entry.item)});
  }

  const resolve::Block& block_;
  double width_;
  Setting& setting_;
  SetBlock set_ = start_block();
  draw::NodeId list_ = 0;
  bool is_contents_ = false;
  TextStyle head_, end_;
};

}  // namespace

SetBlock leaders_block(const resolve::Block& block, double width, Setting& setting) {
  return Leaders(block, width, setting).set();
}

}  // namespace pliego::layout
