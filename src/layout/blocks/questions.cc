// Questions with lines to write on. A question stays with its first line; its other lines may go
// over to the next column. In the style "boxes" each stands whole in a panel.
#include "content/blocks/questions.h"

#include <algorithm>

#include "layout/block.h"
#include "resolve/formats.h"

namespace pliego::layout {
namespace {

using Style = content::QuestionStyle;

struct QuestionLook {
  Style style;
  TextStyle numeral;
  double width;   // of the block
  double indent;  // of the words, behind a numeral
  double side;    // inside a panel
  double pad;     // above and below what a panel holds
  double pitch;   // from line to line: room for a hand
  double measure() const { return width - indent - 2 * side; }
};

QuestionLook look_of(const resolve::Block& block, double width, Setting& setting) {
  QuestionLook look{.style = block.fields.look(content::questions::style),
                    .numeral = setting.theme().style("h3"),
                    .width = width};
  look.numeral.color = ColorRole::count;
  look.indent = look.style == Style::numbered ? setting.size(look.numeral) * 2 : 0;
  look.side = look.style == Style::boxes ? setting.space(0.9) : 0;
  look.pad = look.style == Style::boxes ? setting.space(0.65) : 0;
  look.pitch = std::max(20.0, setting.space(1.9));
  return look;
}

class Questions {
 public:
  Questions(const resolve::Block& block, double width, Setting& setting)
      : block_(block),
        setting_(setting),
        look_(look_of(block, width, setting)),
        list_(set_.structure.add(0, draw::Role::list)) {
    draw::Node& list = set_.structure.nodes[list_];
    list.id = block.id;
    list.ordered = look_.style == Style::numbered;
  }

  SetBlock set() {
    // A panel is light whatever lies behind it.
    const bool dark_around = setting_.dark;
    setting_.dark = dark_around && look_.style != Style::boxes;
    int number = 0;
    for (const resolve::Item& item : block_.fields.items(content::questions::items))
      add(item, ++number);
    setting_.dark = dark_around;
    return std::move(set_);
  }

 private:
  void add(const resolve::Item& item, int number) {
    const bool first = set_.pieces.empty();
    Piece piece{.before = setting_.space(first ? 0.6 : 0.9), .height = look_.pad};
    piece.item = number - 1;
    add_words(item, number, piece);
    const int lines = item.fields.integer(content::questions::item::lines, 0);
    if (look_.style == Style::boxes) {
      for (int i = 0; i < lines; ++i) add_line(piece);
      piece.height += look_.pad;
      add_panel(piece);
      set_.pieces.push_back(std::move(piece));
      return;
    }
    if (lines > 0) add_line(piece);
    set_.pieces.push_back(std::move(piece));
    for (int i = 1; i < lines; ++i) {
      Piece more{.stretch = false};
      add_line(more);
      set_.pieces.push_back(std::move(more));
    }
    // What is written on the last line hangs below it.
    if (lines > 0) set_.pieces.back().height += setting_.space(0.3);
  }

  void add_words(const resolve::Item& item, int number, Piece& piece) {
    const draw::NodeId node = set_.structure.add(list_, draw::Role::list_item);
    set_.structure.nodes[node].id = block_.id + "." + item.id;
    const resolve::Text* head = item.fields.text(content::questions::item::head);
    const resolve::Text& text = *item.fields.text(content::questions::item::text);
    const TextStyle& head_style = setting_.theme().style("h4");
    const TextStyle& text_style = setting_.theme().style("body");
    const SetText first =
        set_text(setting_, head ? *head : text, head ? head_style : text_style, look_.measure());
    if (look_.style == Style::numbered)
      add_numeral(number, piece.height + first_baseline(first), node, piece);
    const draw::NodeId body = set_.structure.add(node, draw::Role::list_body);
    if (head) {
      add_paragraph(*head, first, body, piece);
      piece.height += setting_.space(0.05);
      add_paragraph(text, set_text(setting_, text, text_style, look_.measure()), body, piece);
    } else {
      add_paragraph(text, first, body, piece);
    }
  }

  void add_paragraph(const resolve::Text& text, const SetText& set, draw::NodeId body,
                     Piece& piece) {
    const draw::NodeId node = set_.structure.add(body, draw::Role::paragraph);
    place_text(set, text, {left(), piece.height}, set_.structure, node, piece.items);
    piece.height += set.height();
  }

  void add_numeral(int number, double baseline, draw::NodeId item, Piece& piece) {
    const auto& formats = resolve::Formats::of(setting_.locale());
    const resolve::Text text{.id = {}, .spans = {{.text = formats.number(number)}}, .mark = {}};
    const SetText set = set_text(setting_, text, look_.numeral, look_.indent);
    const draw::NodeId label = set_.structure.add(item, draw::Role::label);
    const double x = setting_.from_start(0, look_.indent, look_.width);
    place_text(set, text, {x, baseline - first_baseline(set)}, set_.structure, label, piece.items);
  }

  void add_line(Piece& piece) {
    piece.height += look_.pitch;
    const Color& color = setting_.color(ColorRole::blank, ColorRole::on_dark);
    add_shape(setting_,
              draw::line({left(), piece.height}, {left() + look_.measure(), piece.height}, color,
                         0.5, "write-in"),
              piece.items);
  }

  void add_panel(Piece& piece) {
    if (setting_.measuring) return;
    const Rect area{0, 0, look_.width, piece.height};
    piece.items.insert(
        piece.items.begin(),
        draw::rounded_rectangle(area, setting_.space(0.25), setting_.panel_color(ColorRole::ground),
                                "question-panel"));
  }

  double left() const {
    return setting_.from_start(look_.indent + look_.side, look_.measure(), look_.width);
  }

  const resolve::Block& block_;
  Setting& setting_;
  const QuestionLook look_;
  SetBlock set_ = start_block();
  draw::NodeId list_;
};

}  // namespace

SetBlock questions_block(const resolve::Block& block, double width, Setting& setting) {
  return Questions(block, width, setting).set();
}

}  // namespace pliego::layout
