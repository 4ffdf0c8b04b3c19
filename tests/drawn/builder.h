// Small documents built by hand.
#pragma once

#include <string>
#include <vector>

#include "draw/document.h"
#include "text/font.h"

namespace pliego::test {

const text::Font& lato();
const text::Font& lato_italic();
const text::Font& naskh();   // Arabic
const text::Font& nimbus();  // CFF outlines

// `words` shaped as one run at `size` points.
text::GlyphRun shape(const text::Font& font, const std::string& words, double size = 10,
                     bool right_to_left = false, const std::string& language = "en-US");

// Builds a document of one language, page by page.
class Builder {
 public:
  explicit Builder(Size trim = {360, 504}, double bleed = 0);

  draw::NodeId element(draw::Role role, draw::NodeId under = 0);
  // A line of text as new content of the node.
  draw::ContentId line(draw::NodeId node, text::GlyphRun run, Point at);
  // More text for the same content.
  void more(draw::ContentId content, text::GlyphRun run, Point at);
  void decoration(const std::string& words, Point at);  // text that is no content
  void band(const Rect& area, const Color& color = {.red = 0.5});
  void next_page();

  draw::Page& page() { return document.pages.back(); }

  draw::Document document;
};

// A paragraph a line.
draw::Document simple(const std::vector<std::string>& lines);

}  // namespace pliego::test
