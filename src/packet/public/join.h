// Several documents made one: pages in order, structure under one root, outline nested.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "draw/document.h"
#include "packet/order.h"

namespace pliego::packet {

// What the joined document says of itself.
struct JoinedAs {
  std::string title, subject;
  std::string language;  // BCP 47, canonical
  std::string date;      // YYYY-MM-DD
  bool right_to_left = false;
  bool two_sided = false;     // printed on both sides of the paper
  int first_number = 1;       // of its pages, where others come before it in one file
  bool below_title = false;   // a cover that isn't among its parts has the title
  bool facing_pages = false;  // see draw::Metadata
};

// Structure: a Sect for each part below the root. Headings of parts go down by one level below a
// cover, whose title is the packet's; those of outside files stay as they are. Outline: each part's
// title, below it what its own outline has, without the heading that says the title again. Page
// labels are page numbers. Of several copies the first is read, the others and blank backs are
// decoration. Links to pages, in parts, are to pages of the joined document, but in outside files
// to their own. What is not needed of the parts is left to them: they may be joined again. Parts
// for a press (press::finish) make a document for a press: without structure and outline.
draw::Document join(const Parts& parts, const PageOrder& order, const JoinedAs& as);

// One after the other, each a Part of the structure in its own language, under its name in the
// outline.
struct Volume {
  std::string name;
  draw::Document document;
};
draw::Document bind_volumes(std::vector<Volume> volumes, bool two_sided);

// What bind_volumes() is made of: a document without pages, a volume after those that it has, with
// its own page labels, and a blank back where the last page is a front.
draw::Document empty_binding(const draw::Metadata& metadata);
void add_volume(draw::Document& bound, Volume volume);
void end_on_back(draw::Document& bound);

// Volumes whose pages stand among each other's, laid over a document of as many pages: where one
// has something, the others are blank. Each is a Part and has a place in the outline as above.
draw::Document lay_over(draw::Document under, std::vector<Volume> volumes);

}  // namespace pliego::packet
