#include "html/words.h"

#include <hb.h>

#include <algorithm>

#include "draw/ground.h"
#include "draw/run_words.h"
#include "draw/visit.h"

namespace pliego::html {
namespace {

// CSS Fonts 4, 2.2: from here on a weight is called bold.
constexpr float bold = 700;

bool is_strong(const text::Font& font) {
  return hb_style_get_value(font.font(), HB_STYLE_TAG_WEIGHT) >= bold;
}

bool same_look(const Look& a, const Look& b) {
  return a.strong == b.strong && a.italic == b.italic && a.right_to_left == b.right_to_left &&
         a.size == b.size && a.color == b.color && a.ground == b.ground;
}

void add_run(const draw::TextRun& item, const Transform& to_page, const draw::Ground& ground,
             std::vector<Run>& to) {
  const text::GlyphRun& glyphs = item.run;
  // About the middle of its small letters.
  const Point middle =
      to_page.apply(Point{item.origin.x + glyphs.width() / 2, item.origin.y - glyphs.size / 4});
  Run run{.text = std::string(draw::words_of(glyphs)), .look = {}};
  run.look = {.strong = is_strong(*glyphs.font),
              .italic = glyphs.font->metrics().italic_angle != 0,
              .right_to_left = glyphs.right_to_left,
              .size = glyphs.size,
              .color = item.color,
              .ground = ground.at(middle).value_or(draw::paper)};
  if (!to.empty() && same_look(to.back().look, run.look)) {
    to.back().text += run.text;
  } else {
    to.push_back(std::move(run));
  }
}

}  // namespace

Words::Words(const draw::Document& document)
    : of_content(static_cast<std::size_t>(document.structure.content_count)) {
  for (const draw::Page& page : document.pages) {
    draw::Ground ground;
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& to_page) {
      if (const auto* link = std::get_if<draw::Link>(&item)) uri.emplace(link->node, link->uri);
      const auto* run = std::get_if<draw::TextRun>(&item);
      if (run && run->mark)
        add_run(*run, to_page, ground, of_content.at(static_cast<std::size_t>(*run->mark)));
      ground.add(item, to_page);
    });
  }
}

std::size_t letters(const std::string& utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80 && c != ' ';
  }));
}

}  // namespace pliego::html
