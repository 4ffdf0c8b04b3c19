#include "text/line_builder.h"

#include <algorithm>

#include "text/fit_costs.h"

namespace pliego::text {
namespace {

// A space wider than three of its kind tears a hole: then the line stays ragged.
constexpr double widest_stretch = 2;

UBiDiLevel base_level(const ParagraphInput& input) { return input.right_to_left ? 1 : 0; }

}  // namespace

// A word, or the part of one that is on this line; its space apart where it hangs at the end.
struct LineBuilder::Piece {
  const Word* word = nullptr;
  const ShapedWord* shaped = nullptr;
  std::size_t shaped_begin = 0;    // byte of the text where `shaped` starts
  std::size_t begin = 0, end = 0;  // bytes of the text
  UBiDiLevel level = 0;
  bool hanging = false;
  bool split = false;  // only the letters, or only the space, of `shaped`
  bool hyphenated = false;
  bool ends_line = false;  // nothing visible follows

  bool takes(const ShapedGlyph& glyph) const {
    return !split || (glyph.cluster >= shaped->visible_bytes) == hanging;
  }
  bool joins(const Piece& right) const {  // into one run, with what stands to its right
    if (word->font != right.word->font || word->span != right.word->span) return false;
    if (level % 2 != right.level % 2) return false;
    return level % 2 == 0 ? end == right.begin : begin == right.end;
  }
};

std::vector<LineBuilder::Piece> LineBuilder::pieces(const LineRange& range) const {
  const auto& words = prepared_.words;
  auto word = std::upper_bound(words.begin(), words.end(), range.begin,
                               [](std::size_t byte, const Word& w) { return byte < w.end; });
  std::vector<Piece> pieces;
  for (; word != words.end() && word->begin < range.end; ++word) {
    Piece piece;
    piece.word = &*word;
    piece.begin = piece.shaped_begin = std::max(word->begin, range.begin);
    piece.end = std::min(word->end, range.end);
    piece.hyphenated = range.hyphenated && piece.end == range.end;
    piece.shaped = &fragments_.shape(*word, piece.begin, piece.end, piece.hyphenated);
    piece.level = word->level;
    pieces.push_back(piece);
  }
  return pieces;
}

// Parts the space at the end of the line from the letters before it.
void LineBuilder::hang_spaces(std::vector<Piece>& pieces) const {
  for (std::size_t i = pieces.size(); i-- > 0;) {
    Piece space = pieces[i];
    const std::size_t letters_end = space.begin + space.shaped->visible_bytes;
    const bool has_letters = space.shaped->visible_bytes > 0;
    pieces[i].ends_line = true;
    if (!space.hyphenated && letters_end < space.end) {
      space.hanging = space.split = true;
      space.begin = letters_end;
      space.level = base_level(input_);
      pieces[i].end = letters_end;
      pieces[i].split = true;
      if (!has_letters) {
        pieces[i] = space;
      } else {
        pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, space);
      }
    }
    if (has_letters) return;
  }
}

bool LineBuilder::drops_tracking(const Piece& piece) const {
  return piece.shaped->visible_clusters > 0 && fragments_.drops_last_tracking(*piece.word);
}

double LineBuilder::space_factor(const LineRange& range, double natural, double spaces) const {
  const double room = measure(range) - natural;
  if (input_.align != Align::justify || spaces <= 0 || (range.last && room >= 0)) return 0;
  const double factor = std::max(room / spaces, -space_shrink);
  return factor > widest_stretch ? 0 : factor;
}

void LineBuilder::add_glyphs(GlyphRun& run, const Piece& piece, std::size_t run_begin,
                             double factor) const {
  const double scale = fragments_.scale(*piece.word);
  const double tracking = fragments_.tracking(*piece.word);
  const std::size_t offset = piece.shaped_begin - run_begin;
  for (const ShapedGlyph& shaped : piece.shaped->glyphs) {
    if (!piece.takes(shaped)) continue;
    Glyph glyph;
    glyph.id = shaped.id;
    glyph.advance = shaped.advance * scale + (shaped.ends_cluster ? tracking : 0);
    if (shaped.stretches && !piece.hanging) glyph.advance += shaped.advance * scale * factor;
    glyph.dx = shaped.dx * scale;
    glyph.dy = shaped.dy == 0 ? 0 : -shaped.dy * scale;
    glyph.cluster = static_cast<std::uint32_t>(shaped.cluster + offset);
    run.glyphs.push_back(glyph);
  }
  if (run.glyphs.empty() || piece.hanging) return;
  if (!piece.ends_line) {
    run.glyphs.back().advance += piece.word->kern * scale;
  } else if (drops_tracking(piece)) {
    run.glyphs.back().advance -= tracking;
  }
}

// [first, last]: pieces that join, in visual order.
PlacedRun LineBuilder::make_run(const Piece* first, const Piece* last, double factor) const {
  PlacedRun placed;
  GlyphRun& run = placed.run;
  const Word& word = *first->word;
  const std::size_t begin = std::min(first->begin, last->begin);
  const std::size_t end = std::max(first->end, last->end);
  placed.span = word.span;
  placed.begin = begin;
  run.font = word.font;
  run.size = fragments_.size(word);
  run.text = prepared_.text.utf8.substr(begin, end - begin);
  run.language = language_of(input_, word.span);
  run.right_to_left = first->level % 2 == 1;
  for (const Piece* piece = first; piece <= last; ++piece) {
    add_glyphs(run, *piece, begin, factor);
    if (!piece->hyphenated) continue;
    run.text.append(Fragments::hyphen_of(word));
    run.inserted_hyphen = true;
  }
  return placed;
}

double LineBuilder::width(const Piece& piece) const {
  const Word& word = *piece.word;
  const double visible = fragments_.width_at_line_end(word, *piece.shaped);
  if (piece.ends_line && !piece.hanging) return visible;
  const double whole = fragments_.width(word, *piece.shaped);
  if (!piece.hanging) return whole + word.kern * fragments_.scale(word);
  return whole - visible - (drops_tracking(piece) ? fragments_.tracking(word) : 0);
}

std::vector<PlacedRun> LineBuilder::place(const std::vector<Piece>& logical, double x,
                                          double factor) const {
  std::vector<UBiDiLevel> levels;
  levels.reserve(logical.size());
  for (const Piece& piece : logical) levels.push_back(piece.level);
  std::vector<std::int32_t> order(logical.size());
  ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
  std::vector<Piece> visual;
  visual.reserve(logical.size());
  for (std::int32_t index : order) visual.push_back(logical[static_cast<std::size_t>(index)]);

  std::vector<PlacedRun> runs;
  for (std::size_t i = 0; i < visual.size();) {
    std::size_t last = i;
    while (last + 1 < visual.size() && visual[last].joins(visual[last + 1])) ++last;
    runs.push_back(make_run(&visual[i], &visual[last], factor));
    runs.back().x = x;
    x += runs.back().run.width();
    i = last + 1;
  }
  return runs;
}

double LineBuilder::left_edge(const LineRange& range, double line_width) const {
  const double room = measure(range) - line_width;
  const double left = input_.right_to_left ? 0 : input_.width - measure(range);
  switch (input_.align) {
    case Align::center:
      return left + room / 2;
    case Align::end:
      return left + (input_.right_to_left ? 0 : room);
    default:
      return left + (input_.right_to_left ? room : 0);
  }
}

Line LineBuilder::build(const LineRange& range, Detail detail) const {
  std::vector<Piece> line_pieces = pieces(range);
  hang_spaces(line_pieces);
  double natural = 0, spaces = 0, hanging = 0;
  for (const Piece& piece : line_pieces) {
    (piece.hanging ? hanging : natural) += width(piece);
    if (!piece.split) spaces += piece.shaped->stretch_advance * fragments_.scale(*piece.word);
  }
  const double factor = space_factor(range, natural, spaces);
  Line line;
  line.hyphenated = range.hyphenated;
  line.width = natural + spaces * factor;
  line.x = left_edge(range, line.width);
  if (detail == Detail::runs)
    line.runs = place(line_pieces, line.x - (input_.right_to_left ? hanging : 0), factor);
  return line;
}

}  // namespace pliego::text
