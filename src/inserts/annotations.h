// What lies on a page beside its content: links go on being links, forms and marks become part of
// the picture, and what does something stays behind.
#pragma once

#include <qpdf/QPDFAnnotationObjectHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string>
#include <vector>

#include "draw/item.h"
#include "inserts/destinations.h"

namespace pliego::inserts {

struct LinkFound {
  QPDFObjGen annotation;
  draw::Link link;  // without its node; `page` is one of the file
};

struct PageAnnotations {
  std::vector<LinkFound> links;
  std::vector<QPDFAnnotationObjectHelper> drawn;  // with an appearance, and meant for paper as well
  int left_out = 0;
};

// Links lead to pages of the file, or to addresses of https, http, mailto, tel and sms; no other
// action comes along (12.6). What is hidden, or for screens alone, is left out without a word, and
// so are windows of notes.
PageAnnotations read_annotations(QPDFPageObjectHelper page, const PageFrame& frame,
                                 const Destinations& destinations);

}  // namespace pliego::inserts
