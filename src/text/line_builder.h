// Setting one line: words between two line ends become runs in visual order, placed and justified.
#pragma once

#include "text/fragments.h"

namespace pliego::text {

// The bytes of ParagraphText::utf8 that a line holds.
struct LineRange {
  std::size_t begin = 0, end = 0;
  bool hyphenated = false;  // a hyphen is put after them
  bool last = false;        // of the paragraph, or before a forced end: never stretched
};

class LineBuilder {
 public:
  LineBuilder(const Prepared& prepared, const ParagraphInput& input, const Fragments& fragments)
      : prepared_(prepared), input_(input), fragments_(fragments) {}

  enum class Detail { widths, runs };

  // All of the line but its baseline, and its runs only if asked. Space at its end takes the
  // paragraph's level (UAX 9, L1) and hangs.
  Line build(const LineRange& range, Detail detail) const;

  // How wide the line may be.
  double measure(const LineRange& range) const {
    return input_.width - (range.begin > 0 ? input_.hang : 0);
  }

 private:
  struct Piece;
  std::vector<Piece> pieces(const LineRange& range) const;
  void hang_spaces(std::vector<Piece>& pieces) const;
  std::vector<PlacedRun> place(const std::vector<Piece>& logical, double x,
                               double space_factor) const;
  PlacedRun make_run(const Piece* first, const Piece* last, double space_factor) const;
  void add_glyphs(GlyphRun& run, const Piece& piece, std::size_t run_begin,
                  double space_factor) const;
  double width(const Piece& piece) const;
  bool drops_tracking(const Piece& piece) const;
  double left_edge(const LineRange& range, double line_width) const;
  // By how much of their own width the spaces grow.
  double space_factor(const LineRange& range, double natural, double spaces) const;

  const Prepared& prepared_;
  const ParagraphInput& input_;
  const Fragments& fragments_;
};

}  // namespace pliego::text
