#include "pdf/text_painter.h"

#include <cmath>

#include "base/number_text.h"
#include "pdf/strings.h"

namespace pliego::pdf {
namespace {

constexpr const char* soft_hyphen = "\u00AD";

// Collects the operand of one TJ: strings of two-byte codes and, between them, how far to step back
// from where the font's own widths have led, in thousandths of an em (9.4.3).
class RunPainter {
 public:
  // `plain`: properties of the marked content for all that needs none of its own.
  RunPainter(Content& content, MarkScope& scope, const UsedFont& font, const text::GlyphRun& run,
             std::string plain)
      : content_(content),
        scope_(scope),
        font_(font),
        run_(run),
        plain_(std::move(plain)),
        scale_(1000 / run.size) {}

  void paint() {
    ClusterReader clusters(run_);
    const bool says_nothing_itself = run_.right_to_left || scope_.is_artifact();
    for (Cluster cluster; clusters.next(cluster);) {
      if (cluster.invisible) {
        skip(cluster);
      } else if (says_nothing_itself || says(cluster)) {
        add(cluster);
      } else {
        add_span(cluster);
      }
    }
    flush();
    content_.rise(0);
  }

 private:
  const GlyphUse& use_of(const Cluster& cluster, std::size_t i) const {
    return font_.use(run_.glyphs[cluster.first + i].id);
  }

  // A mark that was moved onto its letter: readers would take it for the start of another line.
  bool has_moved_mark(const Cluster& cluster) const {
    for (std::size_t i = 1; i < cluster.count; ++i) {
      const text::Glyph& glyph = run_.glyphs[cluster.first + i];
      if (glyph.dx != 0 || glyph.dy != 0) return true;
    }
    return false;
  }

  // Whether the glyphs one by one read as the cluster does.
  bool says(const Cluster& cluster) const {
    if (cluster.inserted_hyphen || has_moved_mark(cluster)) return false;
    if (cluster.count == 1 && cluster.text.size() == 1) {
      const std::string& text = use_of(cluster, 0).text;
      return text.size() == 1 && text[0] == cluster.text[0];
    }
    std::size_t read = 0;
    for (std::size_t i = 0; i < cluster.count; ++i) {
      const std::string& text = use_of(cluster, i).text;
      if (cluster.text.substr(read, text.size()) != text) return false;
      read += text.size();
    }
    return read == cluster.text.size();
  }

  void skip(const Cluster& cluster) {
    for (std::size_t i = 0; i < cluster.count; ++i)
      pen_ += run_.glyphs[cluster.first + i].advance * scale_;
  }

  void add(const Cluster& cluster) {
    for (std::size_t i = 0; i < cluster.count; ++i)
      add(run_.glyphs[cluster.first + i], use_of(cluster, i));
  }

  void add_span(const Cluster& cluster) {
    flush();
    scope_.use_text(plain_ + "/ActualText" +
                    text_token(cluster.inserted_hyphen ? soft_hyphen : cluster.text));
    in_span_ = true;
    add(cluster);
    put_operand();
    in_span_ = false;
    scope_.close();
  }

  void add(const text::Glyph& glyph, const GlyphUse& use) {
    const double rise = -glyph.dy;
    if (std::abs(rise - rise_) >= 0.005) {
      in_span_ ? put_operand() : flush();
      rise_ = rise;
    }
    adjust(pen_ + glyph.dx * scale_);
    put_code(use.code);
    reached_ += use.width;
    pen_ += glyph.advance * scale_;
  }

  // Rounding never adds up: what is left over is part of the next difference.
  void adjust(double target) {
    if (std::abs(reached_ - target) < 0.75) return;
    const long back = std::lround(reached_ - target);
    close_string();
    append_number(operand_, static_cast<double>(back), 0);
    reached_ -= static_cast<double>(back);
    single_ = false;
  }

  void put_code(std::uint16_t code) {
    if (!open_) operand_ += '(';
    open_ = true;
    put_byte(static_cast<char>(code >> 8));
    put_byte(static_cast<char>(code & 0xFF));
  }

  void put_byte(char byte) {
    if (byte == '(' || byte == ')' || byte == '\\') operand_ += '\\';
    if (byte == '\r') {
      operand_ += "\\r";
    } else {
      operand_ += byte;
    }
  }

  void close_string() {
    if (open_) operand_ += ')';
    open_ = false;
  }

  void flush() {
    if (!operand_.empty()) scope_.use_text(plain_);
    put_operand();
  }

  void put_operand() {
    close_string();
    if (operand_.empty()) return;
    content_.rise(rise_);
    content_.show(operand_, single_);
    operand_.clear();
    single_ = true;
  }

  Content& content_;
  MarkScope& scope_;
  const UsedFont& font_;
  const text::GlyphRun& run_;
  std::string plain_;
  double scale_;        // points to thousandths of an em
  double pen_ = 0;      // where layout has the pen
  double reached_ = 0;  // where the operators so far have led
  double rise_ = 0;     // points
  std::string operand_;
  bool open_ = false, single_ = true;
  bool in_span_ = false;  // of marked content that stands for one cluster, whose glyphs may rise
};

std::string properties(const text::GlyphRun& run, std::string_view language) {
  std::string out;
  if (!run.language.empty() && run.language != language) out = "/Lang" + text_token(run.language);
  if (run.right_to_left) out += "/ActualText" + text_token(actual_text(run));
  return out;
}

}  // namespace

void paint_run(Content& content, MarkScope& scope, const FontSet& fonts, const draw::TextRun& item,
               Point origin, std::string_view language) {
  const text::GlyphRun& run = item.run;
  const int index = fonts.index_of(run.font);
  const std::string plain = scope.is_artifact() ? std::string() : properties(run, language);
  content.text_at(origin);
  content.fill_color(item.color);
  content.overprint(item.overprint);
  content.font(index, run.size);
  RunPainter(content, scope, fonts.fonts()[static_cast<std::size_t>(index)], run, plain).paint();
  if (run.right_to_left) scope.close();  // its ActualText is for this run alone
}

}  // namespace pliego::pdf
