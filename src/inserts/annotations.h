// What lies on a page beside its content: links go on being links, forms and marks become part of
// the picture, and what does something stays behind.
#pragma once

#include <memory>
#include <qpdf/QPDFAnnotationObjectHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string>
#include <vector>

#include "draw/item.h"
#include "inserts/destinations.h"
#include "inserts/layers.h"
#include "inserts/looks.h"

namespace pliego::inserts {

struct LinkFound {
  QPDFObjGen annotation;
  draw::Link link;  // without its node; `page` is one of the file
};

// What doesn't come along.
struct LeftOut {
  int acting = 0;                   // it opens, plays or holds something
  int links = 0;                    // they lead to what a packet can't lead to
  int files = 0;                    // that lie in it
  bool is_portfolio = false;        // it is but a cover for those
  int for_screens = 0;              // seen on a screen, and not meant for paper
  int without_look = 0;             // nothing says how it looks
  std::vector<std::string> unsaid;  // what a field's font can't say: the fields' names

  void add(const LeftOut& other);
};

// With a look, and what lies over it: see Looks.
struct DrawnAnnotation {
  QPDFAnnotationObjectHelper annotation;
  std::shared_ptr<const draw::Group> text;  // may be null
};

struct PageAnnotations {
  std::vector<LinkFound> links;
  std::vector<DrawnAnnotation> drawn;
  LeftOut left_out;
};

// Links lead to pages of the file, or to addresses of https, http, mailto, tel and sms; no other
// action comes along (12.6). What is hidden, itself or with its layer, is left out without a word,
// and so are windows of notes. `on_paper`: what is seen there counts, not what a screen shows
// (12.5.3).
PageAnnotations read_annotations(QPDFPageObjectHelper page, const PageFrame& frame,
                                 const Destinations& destinations, Looks& looks,
                                 const Layers& layers, bool on_paper);

}  // namespace pliego::inserts
