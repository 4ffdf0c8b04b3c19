#include "svg/text_layer.h"

#include <algorithm>
#include <cmath>

#include "draw/run_words.h"

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

}  // namespace pliego::svg
