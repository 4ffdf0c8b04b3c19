// THE MIDDLE of the house: finished pages as lists of positioned items, and their meaning as a
// tree. Layout makes it, sheet turns one into another, pdf and png each draw it in one visit.
#pragma once

#include <string>
#include <vector>

#include "draw/item.h"
#include "draw/printing.h"
#include "draw/structure.h"

namespace pliego::draw {

// Part of a page that is held and read by itself (a panel of a folded sheet).
struct PanelArea {
  std::string name;  // "front"
  Rect trim;
  Rect safe;  // everything of meaning lies inside
};

struct Page {
  Size trim;          // the finished piece; items are placed from its top-left corner
  Rect media;         // what the file shows, in the same coordinates; contains `bleed`
  Rect bleed;         // trim plus bleed
  std::string label;  // "front", "1": names PNG files and PDF page labels
  std::vector<PanelArea> panels;
  std::vector<Item> items;
};

struct OutlineEntry {
  std::string title;
  int level = 1;  // 1 is the top; never rises by more than one
  int page = 0;   // index into pages
  double y = 0;   // top of the target, page coordinates
};

struct Metadata {
  std::string title;
  std::string subject;
  std::string language;  // BCP 47, canonical: "es-US"
  std::string date;      // YYYY-MM-DD: the content's revision, or SOURCE_DATE_EPOCH's day
  bool right_to_left = false;
  Duplex duplex = Duplex::none;
  bool no_print_scaling = false;
  bool facing_pages = false;  // to be seen two at a time, as a book lies open; the first one alone
  enum class Inks { rgb, cmyk } inks = Inks::rgb;  // which of each colour's two values a PDF takes
  // What a PDF says that it conforms to: PDF/UA-1 (ISO 14289-1) alone, PDF/A-2a (ISO 19005-2) too,
  // or PDF/X-1a:2003 (ISO 15930-4), whose documents have ink values and no structure; `tagged`: it
  // has a structure and claims nothing.
  enum class Conformance { tagged, ua1, ua1_a2a, x1a } conformance = Conformance::ua1;
};

struct Document {
  Metadata metadata;
  std::vector<Page> pages;
  Structure structure;
  std::vector<OutlineEntry> outline;
};

// The whole document as text, two decimals a number, one line an item: what most tests compare.
std::string dump(const Document& document);

// The document's words in reading order, one line a structure leaf. Inserted hyphens are left out
// and lines of one element joined, so that it equals the content.
std::string reading_text(const Document& document);
// The same of what stands on one page: a paragraph that goes on over a page's end is parted.
std::string reading_text(const Document& document, int page);

// What is wrong with the document as such: content ids without item or twice in the tree, kids
// whose parent differs, items outside any page's media, links without node. Empty when sound. For
// tests.
std::vector<std::string> faults(const Document& document);

}  // namespace pliego::draw
