// draw::Document to one page of HTML (HTML Living Standard), for reading on a screen or a phone.
#pragma once

#include <string>
#include <vector>

#include "draw/document.h"

namespace pliego::html {

// Plain words of one language.
struct Stretch {
  std::string text;      // UTF-8
  std::string language;  // BCP 47; empty: the document's
};

struct Options {
  std::vector<Stretch> draft;  // what a draft says of itself, first of all; empty: it is none
};

// The whole file, UTF-8: what the structure tree has, in its order, with headings, lists, tables,
// links, figures, languages and directions. Decoration, page ends and inserted hyphens are left
// out. It needs no other file and no script, and may fetch none: its style and its pictures are in
// it. Colours are the piece's own; of too weak ones black or white are taken instead. The same
// document is the same bytes.
//
// Pages of PDF files from elsewhere (draw::PlacedPage) stay out: their words are not in the draw
// list. Throws std::bad_alloc when memory is short.
std::string write(const draw::Document& document, const Options& options = {});

}  // namespace pliego::html
