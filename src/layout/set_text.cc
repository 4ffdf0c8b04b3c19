#include "layout/set_text.h"

#include <algorithm>

#include "base/soft_hyphens.h"
#include "base/utf8.h"
#include "draw/link_line.h"
#include "resolve/link_words.h"

namespace pliego::layout {
namespace {

const std::string& font_of(const resolve::InlineSpan& span, const TextStyle& style) {
  if (span.strong && !style.strong.empty()) return style.strong;
  if (span.emphasis && !style.emphasis.empty()) return style.emphasis;
  return style.font;
}

// A stretch in another language than the piece's is spaced by the rules of its own script.
text::Style text_style(Setting& setting, const resolve::InlineSpan& span, const TextStyle& style) {
  const ScriptRule* own =
      span.language.empty() ? nullptr : setting.theme().scripts.of(span.language);
  return {.font = font_of(span, style),
          .size = setting.size(style),
          .tracking = own && !own->tracking ? 0 : style.tracking,
          .uppercase = style.uppercase && (!own || own->capitals)};
}

text::ParagraphInput input_for(const Setting& setting, const TextStyle& style, double width) {
  return {.spans = {},
          .language = setting.locale(),
          .right_to_left = setting.right_to_left(),
          .width = width,
          .leading = setting.leading(style),
          .align = text::Align::start,
          .hyphenate = style.hyphenate && setting.hyphenate,
          .balance = style.balance};
}

void add_spans(Setting& setting, const RunIn& part, text::ParagraphInput& input,
               std::vector<Color>& colors) {
  for (const auto& span : part.text->spans) {
    input.spans.push_back({.text = span.text,
                           .style = text_style(setting, span, *part.style),
                           .language = span.language,
                           .isolate_ltr = span.isolate_ltr,
                           .address = span.address});
    colors.push_back(part.color ? *part.color : setting.color(*part.style));
  }
}

bool has_whole(const resolve::Text& text) {
  return std::any_of(text.spans.begin(), text.spans.end(), [](const resolve::InlineSpan& span) {
    return span.isolate_ltr && !span.address;
  });
}

void note_faults(Setting& setting, const SetText& set, const resolve::Text& whole) {
  const text::Paragraph& paragraph = *set.paragraph;
  for (const auto& missing : paragraph.missing) {
    const resolve::Text& text = set.owners.empty() ? whole : *set.owners.at(missing.span);
    if (!missing.package.empty()) {
      setting.faults.push_back({.kind = TextFault::Kind::missing_font,
                                .mark = text.mark,
                                .id = text.id,
                                .name = missing.package});
      break;
    }
    setting.faults.push_back({.kind = TextFault::Kind::missing_glyph,
                              .mark = text.mark,
                              .id = text.id,
                              .code_point = missing.code_point});
  }
  if (paragraph.overfull > 0.01) {
    const resolve::Text& text = set.owners.empty() ? whole : *set.owners.back();
    setting.faults.push_back({.kind = TextFault::Kind::too_wide,
                              .mark = text.mark,
                              .id = text.id,
                              .excess = paragraph.overfull,
                              .whole = text.id.empty() || has_whole(text)});
  }
}

// A line ends before its measure by half a word on the average: some three letters.
constexpr double half_word = 3;

void keep_measure(const Setting& setting, const resolve::Text& text,
                  const text::ParagraphInput& input, SetText& set) {
  const text::Paragraph& paragraph = *set.paragraph;
  if (!setting.measures || paragraph.lines.empty()) return;
  std::size_t letters = 0;
  for (const text::Span& span : input.spans) letters += graphemes(span.text).size();
  double widths = 0;
  for (const text::Line& line : paragraph.lines) widths += line.width;
  if (letters == 0 || widths <= 0) return;
  const double letter = widths / static_cast<double>(letters);
  const double rest = (input.width - paragraph.lines.back().width) / letter - half_word;
  set.measures.push_back({.id = text.id,
                          .leading = input.leading,
                          .line_letters = std::max(1.0, input.width / letter - half_word),
                          .rest = std::max(0.0, rest)});
}

// Boxes reach from ascender to descender: small type on a line stands within those of the large.
bool on_one_line(const Rect& a, const Rect& b) {
  constexpr double hair = 0.01;
  const auto within = [](const Rect& small, const Rect& large) {
    return small.y > large.y - hair && small.bottom() < large.bottom() + hair;
  };
  return within(a, b) || within(b, a);
}

// A hyphen that line breaking put in lies in the run's own text; runs keep their span, so nothing
// is lost.
void add_link(const draw::TextRun& run, const text::GlyphRun& glyphs, const resolve::Text& text,
              std::size_t span, draw::NodeId node, std::vector<draw::Item>& to) {
  const auto box = draw::bounds(draw::Item(run));
  if (!box) return;
  const std::string& uri = text.spans[span].uri;
  if (!to.empty()) {  // neighbours on one line with one target, a space between or not, are one
                      // area
    if (auto* last = std::get_if<draw::Link>(&to.back());
        last && last->node == node && on_one_line(last->area, *box)) {
      const double left = std::min(last->area.x, box->x),
                   right = std::max(last->area.right(), box->right());
      if (right - left < last->area.width + box->width + run.run.size / 2) {
        const double top = std::min(last->area.y, box->y);
        const double bottom = std::max(last->area.bottom(), box->bottom());
        last->area = {left, top, right - left, bottom - top};
        return;
      }
    }
  }
  std::string contents;
  for (const auto& other : text.spans)
    if (other.uri == uri) contents += without_soft_hyphens(other.text);
  if (contents.empty()) contents = glyphs.text;
  to.push_back(draw::Link{.area = *box, .uri = uri, .contents = contents, .node = node});
}

void add_underline(const draw::TextRun& run, std::vector<draw::Item>& to) {
  constexpr double depth = 0.12, thickness = 0.06;  // of the type's size
  const auto box = draw::bounds(draw::Item(run));
  if (!box) return;
  const Rect line{box->x, run.origin.y + depth * run.run.size, box->width,
                  std::max(0.4, thickness * run.run.size)};
  to.push_back(draw::link_line(line, run.color));
}

std::shared_ptr<const text::Paragraph> set_shared(Setting& setting,
                                                  const text::ParagraphInput& input) {
  text::Typesetter& typesetter = setting.typesetter();
  return setting.measuring ? typesetter.measure_shared(input) : typesetter.set_shared(input);
}

}  // namespace

const std::shared_ptr<const text::Paragraph>& empty_paragraph() {
  static const auto empty = std::make_shared<const text::Paragraph>();
  return empty;
}

SetText set_text(Setting& setting, const resolve::Text& text, const TextStyle& style, double width,
                 text::Align align, double hang) {
  SetText set{
      .setting = &setting, .leading = setting.leading(style), .measuring = setting.measuring};
  text::ParagraphInput input = input_for(setting, style, width);
  input.align = align;
  input.hang = hang;
  add_spans(setting, {&text, &style}, input, set.colors);
  set.paragraph = set_shared(setting, input);
  keep_measure(setting, text, input, set);
  return set;
}

Extent extent(Setting& setting, const resolve::Text& text, const TextStyle& style) {
  constexpr double endless = 1e6, narrow = 1e-3;  // on which a line ends wherever it may
  text::ParagraphInput input = input_for(setting, style, endless);
  input.hyphenate = input.balance = false;
  std::vector<Color> colors;
  add_spans(setting, {&text, &style}, input, colors);
  // Widths grow with the type: asked for at one size, they are kept for all.
  input.leading = 1;
  for (text::Span& span : input.spans) span.style.size = 1;
  const double size = setting.size(style);
  const double natural = setting.typesetter().measure_shared(input)->widest * size;
  input.width = narrow;
  return {setting.typesetter().measure_shared(input)->widest * size, natural};
}

namespace {

bool begins_with_space(const resolve::Text& text) {
  return !text.spans.empty() && text.spans.front().text.starts_with(' ');
}

}  // namespace

SetRunIn set_run_in(Setting& setting, const std::vector<RunIn>& parts, double width) {
  SetRunIn result;
  result.joined.id = parts.front().text->id;
  result.joined.mark = parts.front().text->mark;
  const TextStyle& last = *parts.back().style;
  text::ParagraphInput input = input_for(setting, last, width);
  result.text.setting = &setting;
  result.text.leading = setting.leading(last);
  result.text.measuring = setting.measuring;
  for (const RunIn& part : parts) {
    if (!result.joined.spans.empty() && !part.text->empty() && !begins_with_space(*part.text)) {
      result.joined.spans.push_back({.text = " "});
      input.spans.push_back({.text = " ", .style = text_style(setting, {}, *part.style)});
      result.text.colors.push_back(setting.color(*part.style));
      result.text.owners.push_back(part.text);
    }
    for (const auto& span : part.text->spans) result.joined.spans.push_back(span);
    add_spans(setting, part, input, result.text.colors);
    result.text.owners.resize(input.spans.size(), part.text);
  }
  result.text.paragraph = set_shared(setting, input);
  for (const RunIn& part : parts) keep_measure(setting, *part.text, input, result.text);
  return result;
}

void note_placed(const SetText& set, const resolve::Text& text) {
  if (!set.setting) return;
  Setting& setting = *set.setting;
  note_faults(setting, set, text);
  setting.give += set.give();
  if (setting.measures)
    setting.measures->insert(setting.measures->end(), set.measures.begin(), set.measures.end());
}

SpanMarks add_marks(draw::Structure& structure, draw::NodeId node, const resolve::Text& text) {
  SpanMarks marks;
  draw::NodeId at = -1;  // the node that the previous span went to
  const resolve::InlineSpan* before = nullptr;
  for (const auto& span : text.spans) {
    const bool same = before && before->uri == span.uri && before->language == span.language;
    if (!same) {
      at = node;
      if (!span.uri.empty())
        at = structure.add(at, draw::Role::link);
      else if (!span.language.empty())
        at = structure.add(at, draw::Role::span);
      if (at != node) structure.nodes[at].language = span.language;
      marks.content.push_back(structure.add_content(at));
    } else {
      marks.content.push_back(marks.content.back());
    }
    marks.link.push_back(span.uri.empty() ? -1 : at);
    const auto index = static_cast<std::size_t>(&span - text.spans.data());
    marks.underlined.push_back(!span.uri.empty() &&
                               !resolve::says_target(resolve::link_words(text, index), span.uri));
    before = &span;
  }
  return marks;
}

void place_line(const SetText& set, std::size_t index, Point origin, const SpanMarks& marks,
                const resolve::Text& text, std::vector<draw::Item>& to) {
  if (set.measuring) return;
  const text::Line& line = set.paragraph->lines[index];
  std::vector<const text::PlacedRun*>
      runs;  // in reading order, which is not always that on the line
  for (const auto& placed : line.runs) runs.push_back(&placed);
  std::stable_sort(runs.begin(), runs.end(),
                   [](const auto* a, const auto* b) { return a->begin < b->begin; });
  std::vector<draw::Item> links, underlines;
  for (const text::PlacedRun* placed : runs) {
    draw::TextRun run{.run = placed->run,
                      .origin = {origin.x + placed->x, origin.y + line.baseline},
                      .color = set.colors[placed->span],
                      .mark = marks.content[placed->span]};
    if (const auto link = marks.link[placed->span]; link >= 0)
      add_link(run, placed->run, text, placed->span, link, links);
    if (marks.underlined[placed->span]) add_underline(run, underlines);
    to.push_back(std::move(run));
  }
  for (auto& underline : underlines) to.push_back(std::move(underline));
  for (auto& link : links) to.push_back(std::move(link));
}

void place_text(const SetText& set, const resolve::Text& text, Point origin,
                draw::Structure& structure, draw::NodeId node, std::vector<draw::Item>& to) {
  note_placed(set, text);
  if (set.measuring) return;
  const SpanMarks marks = add_marks(structure, node, text);
  for (std::size_t i = 0; i < set.line_count(); ++i) place_line(set, i, origin, marks, text, to);
}

double first_baseline(const SetText& set) {
  return set.paragraph->lines.empty() ? 0 : set.paragraph->lines.front().baseline;
}

}  // namespace pliego::layout
