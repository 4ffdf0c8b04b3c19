// A resolved text, set in a style to a measure, and its way into items and structure.
#pragma once

#include <memory>
#include <vector>

#include "draw/item.h"
#include "layout/setting.h"
#include "resolve/resolved.h"

namespace pliego::layout {

// What an unset text holds: no lines.
const std::shared_ptr<const text::Paragraph>& empty_paragraph();

struct SetText {
  Setting* setting = nullptr;  // told of its faults when it is placed; null: unset
  std::shared_ptr<const text::Paragraph> paragraph = empty_paragraph();
  std::vector<Color> colors;  // of each span
  // Of each span, the text to which its faults are laid; none: all are laid to the text placed.
  std::vector<const resolve::Text*> owners;
  std::vector<TextMeasure> measures;  // where the setting asks for them
  double leading = 0;
  bool measuring = false;  // for its height alone: placing it makes no items
  double height() const { return paragraph->height; }
  // By how much it may be lower in larger type, points; known where it was measured.
  double give() const {
    return measuring ? leading * static_cast<double>(line_count() - paragraph->fewest) : 0;
  }
  std::size_t line_count() const { return paragraph->lines.size(); }
};

// One text, or several in different styles run together (a run-in head before its sentence).
struct RunIn {
  const resolve::Text* text;
  const TextStyle* style;
  const Color* color = nullptr;  // instead of the style's
};

// All lines but the first stand in by `hang` points.
SetText set_text(Setting& setting, const resolve::Text& text, const TextStyle& style, double width,
                 text::Align align = text::Align::start, double hang = 0);

// Parts stand a space apart, unless one begins with its own.
// The last part's text is the one that faults of the whole are laid to; its style gives the
// leading.
struct SetRunIn {
  resolve::Text joined;  // all parts' spans in one: what the structure says
  SetText text;
};
SetRunIn set_run_in(Setting& setting, const std::vector<RunIn>& parts, double width);

// Which content and which link each span belongs to, made once per text however many pieces its
// lines go to.
struct SpanMarks {
  std::vector<draw::ContentId> content;
  std::vector<draw::NodeId> link;  // -1: none
  std::vector<bool> underlined;    // a link whose words are no address or number
};
SpanMarks add_marks(draw::Structure& structure, draw::NodeId node, const resolve::Text& text);

// Tells the setting of the text's faults. For whoever places it line by line: place_text() does it.
void note_placed(const SetText& set, const resolve::Text& text);

// Items of one line, its paragraph's top left at `origin` (so that line i lies i * leading below).
void place_line(const SetText& set, std::size_t line, Point origin, const SpanMarks& marks,
                const resolve::Text& text, std::vector<draw::Item>& to);

// All lines, marked under `node`.
void place_text(const SetText& set, const resolve::Text& text, Point origin,
                draw::Structure& structure, draw::NodeId node, std::vector<draw::Item>& to);

// How much width a text asks for, in points.
struct Extent {
  double least = 0;    // its widest word: below this, words are divided
  double natural = 0;  // all of it on one line
};
Extent extent(Setting& setting, const resolve::Text& text, const TextStyle& style);

// Distance from a set text's top to its first baseline, in points.
double first_baseline(const SetText& set);

}  // namespace pliego::layout
