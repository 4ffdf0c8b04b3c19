#include "drawn/builder.h"

#include <hb.h>

#include "text/font_files.h"

namespace pliego::test {
namespace {

const text::Font& load(const char* id, const char* file) {
  // Fonts live to the end of the program, as a run's library does.
  return *new text::Font(id, text::InstalledFonts().read(std::string("/usr/share/fonts/") + file));
}

}  // namespace

const text::Font& lato() {
  static const text::Font& font = load("lato", "truetype/lato/Lato-Regular.ttf");
  return font;
}

const text::Font& lato_italic() {
  static const text::Font& font = load("lato-italic", "truetype/lato/Lato-Italic.ttf");
  return font;
}

const text::Font& naskh() {
  static const text::Font& font = load("naskh", "truetype/noto/NotoNaskhArabic-Regular.ttf");
  return font;
}

const text::Font& nimbus() {
  static const text::Font& font = load("nimbus", "opentype/urw-base35/NimbusSans-Regular.otf");
  return font;
}

text::GlyphRun shape(const text::Font& font, const std::string& words, double size,
                     bool right_to_left, const std::string& language) {
  text::GlyphRun run{.font = &font, .size = size, .text = words, .language = language};
  run.right_to_left = right_to_left;
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, words.data(), static_cast<int>(words.size()), 0, -1);
  hb_buffer_set_direction(buffer, right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(font.font(), buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* place = hb_buffer_get_glyph_positions(buffer, &count);
  const double scale = size / font.metrics().units_per_em;
  for (unsigned i = 0; i < count; ++i) {
    run.glyphs.push_back({info[i].codepoint, place[i].x_advance * scale, place[i].x_offset * scale,
                          -place[i].y_offset * scale, info[i].cluster});
  }
  hb_buffer_destroy(buffer);
  return run;
}

Builder::Builder(Size trim, double bleed) {
  document.metadata.title = "A small document";
  document.metadata.language = "en-US";
  document.metadata.date = "2025-03-09";
  document.structure.add(-1, draw::Role::document);
  const Rect area{0, 0, trim.width, trim.height};
  document.pages.push_back(
      {.trim = trim, .media = area.outset(bleed), .bleed = area.outset(bleed), .label = "1"});
}

draw::NodeId Builder::element(draw::Role role, draw::NodeId under) {
  return document.structure.add(under, role);
}

draw::ContentId Builder::line(draw::NodeId node, text::GlyphRun run, Point at) {
  const draw::ContentId content = document.structure.add_content(node);
  more(content, std::move(run), at);
  return content;
}

void Builder::more(draw::ContentId content, text::GlyphRun run, Point at) {
  page().items.push_back(
      draw::TextRun{.run = std::move(run), .origin = at, .color = {}, .mark = content});
}

void Builder::decoration(const std::string& words, Point at) {
  page().items.push_back(
      draw::TextRun{.run = shape(lato(), words), .origin = at, .color = {}, .mark = {}});
}

void Builder::band(const Rect& area, const Color& color) {
  page().items.push_back(draw::rectangle(area, color, "band"));
}

void Builder::next_page() {
  draw::Page next = page();
  next.items.clear();
  next.label = std::to_string(document.pages.size() + 1);
  document.pages.push_back(std::move(next));
}

draw::Document simple(const std::vector<std::string>& lines) {
  Builder builder;
  double y = 40;
  for (const std::string& words : lines) {
    builder.line(builder.element(draw::Role::paragraph), shape(lato(), words), {36, y});
    y += 14;
  }
  return builder.document;
}

}  // namespace pliego::test
