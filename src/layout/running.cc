#include "layout/running.h"

#include <algorithm>

#include "base/utf8.h"
#include "layout/set_text.h"
#include "resolve/labels.h"

namespace pliego::layout {
namespace {

// Words that have one line and no more.

constexpr std::string_view ellipsis = "…";

class Cutter {
 public:
  Cutter(const resolve::Text& text, TextStyle style, double width, Setting& setting)
      : text_(text), style_(std::move(style)), width_(width), setting_(setting) {
    style_.hyphenate = style_.balance = false;
  }

  resolve::Text cut() const {
    if (fits(text_)) return text_;
    const resolve::Text dots = with_words(std::string(ellipsis));
    if (!fits(dots)) return with_words({});
    const resolve::Text words = with_words(first_words());
    return words.spans.front().text != ellipsis && fits(words) ? words
                                                               : with_words(first_letters());
  }

 private:
  bool fits(const resolve::Text& text) const {
    constexpr double hair = 0.01;
    return extent(setting_, text, style_).natural <= width_ + hair;
  }

  resolve::Text with_words(std::string words) const {
    resolve::Text text = text_;
    text.spans = {{.text = std::move(words)}};
    return text;
  }

  // What line breaking puts on the first line beside an ellipsis.
  std::string first_words() const {
    const double room =
        width_ - extent(setting_, with_words(std::string(ellipsis)), style_).natural;
    const SetText set = set_text(setting_, text_, style_, std::max(room, 1e-3));
    std::vector<const text::PlacedRun*> runs;  // in reading order
    for (const text::PlacedRun& run : set.paragraph->lines.front().runs) runs.push_back(&run);
    std::sort(runs.begin(), runs.end(),
              [](const auto* a, const auto* b) { return a->begin < b->begin; });
    std::string words;
    for (const text::PlacedRun* run : runs) words += run->run.text;
    return with_ellipsis(words);
  }

  std::string first_letters() const {
    const std::string whole = text_.plain();
    const std::vector<Grapheme> letters = graphemes(whole);
    const auto cut_after = [&](std::size_t count) {
      return with_ellipsis(
          whole.substr(0, count < letters.size() ? letters[count].begin : whole.size()));
    };
    std::size_t low = 0, high = letters.size();  // `low` fits, `high` does not
    while (high - low > 1) {
      const std::size_t middle = (low + high) / 2;
      (fits(with_words(cut_after(middle))) ? low : high) = middle;
    }
    return cut_after(low);
  }

  // No space and no mark between phrases stands before the ellipsis.
  static std::string with_ellipsis(std::string_view words) {
    for (bool again = true; again;) {
      again = false;
      for (const std::string_view mark : {" ", "\u00a0", ",", ";", ":", ".", "·", "–", "—", "-",
                                          "،", "؛", "、", "，", "：", "；"}) {
        if (!words.ends_with(mark)) continue;
        words.remove_suffix(mark.size());
        again = true;
      }
    }
    return std::string(words).append(ellipsis);
  }

  const resolve::Text& text_;
  TextStyle style_;
  double width_;
  Setting& setting_;
};

// The text, where it goes on one line `width` points wide; else its first words and an ellipsis,
// of a word that is too long by itself its first letters. Empty where not even the ellipsis fits.
// No word is divided. For words that stand in full elsewhere, such as a title in a running line.
resolve::Text cut_to_one_line(const resolve::Text& text, const TextStyle& style, double width,
                              Setting& setting) {
  return Cutter(text, style, width, setting).cut();
}

bool stands_on(const RunningLine& line, int index) { return index + 1 >= line.from; }

std::string words_of(RunningText what, PageNumber number, Setting& setting) {
  const resolve::Material& material = setting.material();
  switch (what) {
    case RunningText::title:
      break;
    case RunningText::page:
      return resolve::label(material, "page",
                            {{"page", number.index + 1}, {"pages", number.count}});
  }
  return material.title;
}

// Words that are no content of the piece, set in one line.
struct RunningWords {
  resolve::Text text;
  SetText set;
  double width() const { return set.paragraph->widest; }
};

// A line's width, the zone's own top left at `at`.
struct Zone {
  const RunningLine& line;
  bool head;
  Point at;
  double width;
};

constexpr double least_between = 1.5;  // lines of body text, between what stands at both ends

// Where the words are written.
const yaml::Mark& mark_of(std::optional<RunningText> what, const Zone& zone, Setting& setting) {
  const yaml::Mark& of_title = setting.material().title_mark;
  return what == RunningText::title && of_title.source ? of_title : zone.line.mark;
}

// In a measure as wide as the zone; a title is cut to the width of `room`. Of nothing, no words.
RunningWords set_words(std::optional<RunningText> what, PageNumber number, const Zone& zone,
                       double room, Setting& setting) {
  RunningWords running;
  const TextStyle& style = setting.theme().style("note");
  if (what) running.text.id = word_of(*what);
  running.text.mark = mark_of(what, zone, setting);
  running.text.spans.push_back({.text = what ? words_of(*what, number, setting) : ""});
  if (what == RunningText::title)
    running.text = cut_to_one_line(running.text, style, room, setting);
  running.set = set_text(setting, running.text, style, zone.width);
  return running;
}

struct Ends {
  RunningWords start, end;
};

// A number is never cut; a title, which the first page says in full, has what room that leaves.
Ends set_ends(const Zone& zone, PageNumber number, Setting& setting) {
  const double between = setting.space(least_between);
  const auto set = [&](std::optional<RunningText> what, double room) {
    return set_words(what, number, zone, room, setting);
  };
  const auto beside = [&](const RunningWords& other) {
    return other.width() > 0 ? zone.width - other.width() - between : zone.width;
  };
  const RunningLine& line = zone.line;
  constexpr auto title = RunningText::title;
  Ends ends;
  if (line.start == title && line.end == title) {
    ends.start = ends.end = set(title, (zone.width - between) / 2);
  } else if (line.end == title) {
    ends.start = set(line.start, zone.width);
    ends.end = set(title, beside(ends.start));
  } else {
    ends.end = set(line.end, zone.width);
    ends.start = set(line.start, beside(ends.end));
  }
  return ends;
}

void place_words(const RunningWords& words, Point at, Canvas& canvas) {
  draw::Structure aside;
  aside.add(-1, draw::Role::document);
  std::vector<draw::Item> items;
  place_text(words.set, words.text, at, aside, 0, items);
  draw::make_decoration(items);
  draw::append(canvas.page->items, std::move(items), 0, 0, {});
}

// The section's blocks at the start of the zone, their last line or their first nearest to the
// page.
void place_section(const Zone& zone, double edge, double width, bool read, const Layout& layout,
                   Setting& setting, Canvas& canvas) {
  std::vector<SetBlock> blocks = set_sections({zone.line.section}, layout, width, setting);
  double top = edge;
  if (zone.head)
    for (const SetBlock& block : blocks)
      for (const Piece& piece : block.pieces) top -= piece.height;
  for (SetBlock& block : blocks) {
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
  const auto [start, end] = set_ends(zone, number, setting);
  const double off = setting.space(0.6);  // between the rule and the words
  const double rule = zone.head ? zone.at.y + line.height : zone.at.y;
  const double edge = zone.head ? rule - off : rule + off;
  const double y = zone.head ? edge - end.set.leading : edge;
  if (line.rule)
    canvas.page->items.push_back(draw::line({zone.at.x, rule}, {zone.at.x + zone.width, rule},
                                            setting.color(ColorRole::rule), 0.6, "rule"));
  const double left = zone.at.x;
  if (!line.section.empty()) {
    const double room = zone.width - end.width() - setting.space(least_between);
    place_section(zone, edge, room, number.index + 1 == line.from, layout, setting, canvas);
  } else {
    place_words(start, {left, y}, canvas);
  }
  const double end_start = zone.width - end.width();
  // A text begins at the start of its own measure, as wide as the zone: move it by what it leaves.
  const double moved = setting.right_to_left() ? -end_start : end_start;
  place_words(end, {left + moved, y}, canvas);
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
