// draw::Page to SVG (W3C Candidate Recommendation SVG 2) that stands alone or in a web page:
// letters as shared outlines, with the words over them unseen, so that they can be found, selected,
// followed and read out.
#pragma once

#include <memory>
#include <string>

#include "draw/document.h"

namespace pliego::svg {

struct Options {
  // Begins every id, so that several pages can stand in one web page: letters, digits and '-', the
  // first a letter. Ids of one file are unique in it without.
  std::string id_prefix;
  std::string description;  // what the page shows, in words; empty: the document's subject
};

// Keeps what it made of glyphs for the next page, bounded. One per thread.
class Writer {
 public:
  Writer();
  ~Writer();

  // The page's media box, a point to a unit, on white. There is no style in it, no script, and
  // nothing that is fetched: a strict web page may show it (with 'img-src data:' where it has
  // pictures of pixels). What comes from the content stands in groups with its id
  // (draw::Node::id, the nearest that has one) as data-content. Colours are the screen's. The same
  // page is the same bytes, with a new writer or a used one.
  //
  // `page` counts from 0. Links to other pages are left out: they are not in the file. Throws
  // std::logic_error of a page from an outside PDF (draw::PlacedPage), std::out_of_range where
  // there is no such page.
  std::string write(const draw::Document& document, std::size_t page, const Options& options = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pliego::svg
