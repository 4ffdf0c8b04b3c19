#include "svg/painter.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "draw/run_words.h"
#include "svg/path_data.h"

namespace pliego::svg {
namespace {

bool is_blank(const std::string& words) {
  return words.find_first_not_of(" \t\n\r") == std::string::npos;
}

}  // namespace

void set_language(Elements& out, const std::string& language) {
  if (!language.empty()) out.set("lang", language).set("xml:lang", language);
}

bool TextLayer::goes_on(const Stretch& stretch, const draw::TextRun& run,
                        draw::NodeId owner) const {
  constexpr double near = 0.01;  // points
  const draw::TextRun& first = *stretch.first;
  return owner == stretch.owner && run.run.font == first.run.font &&
         run.run.size == first.run.size && run.run.language == first.run.language &&
         !run.run.right_to_left && !first.run.right_to_left &&
         std::abs(run.origin.y - first.origin.y) < near &&
         std::abs(first.origin.x + stretch.width - run.origin.x) < near;
}

void TextLayer::add(const draw::TextRun& run) {
  const draw::NodeId owner = meaning_.owner_of(run.mark);
  const std::string_view words = draw::words_of(run.run);
  const double width = run.run.width();
  if (!stretches_.empty() && goes_on(stretches_.back(), run, owner)) {
    stretches_.back().words += words;
    stretches_.back().width += width;
  } else {
    stretches_.push_back({&run, owner, meaning_.link_of(owner), std::string(words), width});
  }
}

// The page's, where any run goes that way: words of both are put in order as a line of it.
bool TextLayer::goes_left(const std::vector<Stretch>& all) const {
  const bool page_does = meaning_.document().metadata.right_to_left;
  const bool any_as_page = std::any_of(all.begin(), all.end(), [&](const Stretch& stretch) {
    return stretch.first->run.right_to_left == page_does;
  });
  return any_as_page == page_does;
}

// Transparent, not unpainted: what is not painted can't be pointed at (SVG 2, 15.6).
void TextLayer::write(Elements& out, draw::NodeId block) {
  const std::vector<Stretch> all = std::exchange(stretches_, {});
  if (std::all_of(all.begin(), all.end(), [](const Stretch& s) { return is_blank(s.words); }))
    return;
  const text::GlyphRun& first = all.front().first->run;
  out.open("text").set("fill-opacity", 0.0).set("font-size", first.size);
  const bool leftward = goes_left(all);
  if (leftward != meaning_.document().metadata.right_to_left)
    out.set("direction", leftward ? "rtl" : "ltr");
  if (block < 0) out.set("aria-hidden", "true");
  out.inside();
  const std::string id = meaning_.content_id(block);
  const draw::Link* link = nullptr;
  for (const Stretch& stretch : all) {
    if (stretch.link != link) {
      if (link) out.close("a");
      link = stretch.link;
      if (link) out.open("a").set("href", link->uri).inside();
    }
    write(out, stretch, {first.size, id, leftward});
  }
  if (link) out.close("a");
  out.close("text");
}

// A stretch begins where lines of the whole begin, whatever way its own letters go.
void TextLayer::write(Elements& out, const Stretch& stretch, const Whole& whole) const {
  const draw::TextRun& first = *stretch.first;
  const double start = first.origin.x + (whole.leftward ? stretch.width : 0);
  out.open("tspan").set("x", start).set("y", first.origin.y);
  if (first.run.size != whole.size) out.set("font-size", first.run.size);
  if (stretch.width > 0)
    out.set("textLength", stretch.width).set("lengthAdjust", "spacingAndGlyphs");
  if (first.run.language != meaning_.document().metadata.language)
    set_language(out, first.run.language);
  if (const std::string& own = meaning_.content_id(stretch.owner); own != whole.id)
    out.set("data-content", own);
  out.inside();
  out.words(stretch.words);
  out.close("tspan");
}

namespace {

const char* word_for(LineCap cap) {
  return cap == LineCap::round ? "round" : cap == LineCap::square ? "square" : nullptr;
}

const char* word_for(LineJoin join) {
  return join == LineJoin::round ? "round" : join == LineJoin::bevel ? "bevel" : nullptr;
}

void set_dash(Elements& out, const draw::Stroke& stroke) {
  if (stroke.dash.empty()) return;
  std::string lengths;
  for (const double length : stroke.dash) {
    if (!lengths.empty()) lengths += ' ';
    append_number(lengths, length, place_decimals);
  }
  out.set("stroke-dasharray", lengths);
  if (stroke.dash_offset != 0) out.set("stroke-dashoffset", stroke.dash_offset);
}

void set_stroke(Elements& out, const draw::Stroke& stroke) {
  constexpr double limit_unsaid = 4;  // SVG 2, 13.5.4
  out.set("stroke", hex(stroke.color)).set("stroke-width", stroke.width);
  if (stroke.opacity < 1) out.set("stroke-opacity", stroke.opacity);
  if (const char* cap = word_for(stroke.cap)) out.set("stroke-linecap", cap);
  if (const char* join = word_for(stroke.join))
    out.set("stroke-linejoin", join);
  else if (stroke.miter_limit != limit_unsaid)
    out.set("stroke-miterlimit", stroke.miter_limit);
  set_dash(out, stroke);
}

// In the font's units, y downward, the pen at the run's start.
Transform to_page(const draw::TextRun& text) {
  const double scale = text.run.size / text.run.font->metrics().units_per_em;
  return {scale, 0, 0, scale, text.origin.x, text.origin.y};
}

}  // namespace

void Painter::paint(const std::vector<draw::Item>& items) {
  for (const draw::Item& item : items)
    std::visit([this](const auto& kind) { paint_item(kind); }, item);
}

std::string Painter::take() {
  end_block();
  return out_.take();
}

Elements& Painter::place_for(const draw::Mark& mark) {
  const draw::NodeId block = meaning_.block_of(mark);
  if (block < 0) return block_ < 0 ? out_ : held_;
  if (block != block_) {
    end_block();
    start_block(block);
  }
  held_.move_to(out_);
  return out_;
}

void Painter::start_block(draw::NodeId block) {
  block_ = block;
  out_.open("g");
  if (const std::string& id = meaning_.content_id(block); !id.empty()) out_.set("data-content", id);
  if (is_worded_figure(meaning_.node(block))) set_words_of_figure(block);
  out_.inside();
}

// Told once, however many parts it is drawn in.
void Painter::set_words_of_figure(draw::NodeId figure) {
  if (told_.insert(figure).second)
    out_.set("role", "img").set("aria-label", meaning_.node(figure).alt);
  else
    out_.set("aria-hidden", "true");
}

void Painter::end_block() {
  if (block_ < 0) return;
  texts_.write(out_, block_);
  out_.close("g");
  block_ = -1;
  held_.move_to(out_);
}

void Painter::paint_item(const draw::TextRun& text) {
  if (text.run.glyphs.empty()) return;
  Elements& out = place_for(text.mark);
  const Transform place = to_page(text);
  const int decimals = place.a > 0.03 ? 1 : 0;  // a step is below a thirtieth of a point
  out.open("g").set("fill", hex(text.color)).set("transform", transform_text(place)).inside();
  double pen = 0;  // points
  for (const text::Glyph& glyph : text.run.glyphs) {
    if (const std::string& id = definitions_.glyph(*text.run.font, glyph.id); !id.empty()) {
      out.open("use").set_plain("href", reference(id));
      out.set("x", (pen + glyph.dx) / place.a, decimals);
      if (glyph.dy != 0) out.set("y", glyph.dy / place.a, decimals);
      out.end();
    }
    pen += glyph.advance;
  }
  out.close("g");
  if (meaning_.block_of(text.mark) >= 0) {
    texts_.add(text);
    return;
  }
  TextLayer alone(meaning_);
  alone.add(text);
  alone.write(out, -1);
}

void Painter::set_fill(Elements& out, const draw::Path& path) {
  if (!path.fill) {
    out.set("fill", "none");
    return;
  }
  out.set("fill", path.gradient ? url(definitions_.gradient(path.gradient)) : hex(*path.fill));
  if (path.opacity < 1) out.set("fill-opacity", path.opacity);
  if (path.even_odd) out.set("fill-rule", "evenodd");
}

void Painter::paint_item(const draw::Path& path) {
  if (path.segments.empty() || (!path.fill && !path.stroke)) return;
  Elements& out = place_for(path.mark);
  out.open("path").set_plain("d", path_data(path.segments, place_decimals));
  set_fill(out, path);
  if (path.stroke) set_stroke(out, *path.stroke);
  out.end();
}

// The whole area leads on, below the words, which stay free to be selected. Where they lead there
// as well, the area need not be reached or read out once more.
void Painter::paint_item(const draw::Link& link) {
  if (link.uri.empty()) return;
  Elements& out = block_ < 0 || meaning_.block_of(link.node) == block_ ? out_ : held_;
  out.open("a").set("href", link.uri);
  if (meaning_.has_words(link))
    out.set("tabindex", "-1").set("aria-hidden", "true");
  else
    out.set("aria-label", link.contents);
  out.inside();
  out.open("rect").set("x", link.area.x).set("y", link.area.y);
  out.set("width", link.area.width).set("height", link.area.height).set("fill-opacity", 0.0).end();
  out.close("a");
}

void Painter::paint_item(const draw::Image& image) {
  Elements& out = place_for(image.mark);
  out.open("use").set("href", reference(definitions_.picture(image.picture)));
  const Rect& area = image.area;
  out.set("transform", transform_text({area.width, 0, 0, area.height, area.x, area.y})).end();
}

void Painter::paint_item(const draw::PlacedPage& placed) {
  throw std::logic_error(placed.page->file->name + ": no SVG can show an outside PDF");
}

void Painter::paint_item(const draw::Group& group) {
  end_block();
  out_.open("g");
  if (const std::string turned = transform_text(group.transform); !turned.empty())
    out_.set("transform", turned);
  if (group.clip) out_.set("clip-path", url(definitions_.clip(*group.clip)));
  out_.inside();
  if (group.clip_outline)
    out_.open("g").set("clip-path", url(definitions_.clip(*group.clip_outline))).inside();
  paint(group.items);
  end_block();
  if (group.clip_outline) out_.close("g");
  out_.close("g");
}

}  // namespace pliego::svg
