// All pages of a piece, placed at chosen scales, and what shows only then.
#pragma once

#include <string>
#include <vector>

#include "layout/fit.h"

namespace pliego::layout {

// The first thing on a page that stands nearer to its edge than the layout's safe distance.
struct Unsafe {
  std::string page;   // its label
  std::string words;  // empty: a picture
  yaml::Mark mark;    // the frame or running line that would have to give way
};

struct PlacedGroup {
  std::vector<TextFault> faults;  // running lines' among them
  std::vector<Unsafe> unsafe;     // one of each page

  bool holds() const;  // no word is too wide, nothing is unsafe
};

struct PlacedPages {
  draw::Document document;
  std::vector<GroupFit> fits;
  std::vector<PlacedGroup> groups;  // of each fit

  bool holds() const;
};

PlacedPages place_pages(const std::vector<GroupFit>& fits, const resolve::Material& material,
                        const Layout& layout, const Theme& theme, PieceSetter& setter);

// At the smallest type, whether it holds everything there or not.
PlacedPages place_smallest(const std::vector<SmallestFit>& smallest,
                           const resolve::Material& material, const Layout& layout,
                           const Theme& theme, PieceSetter& setter);

}  // namespace pliego::layout
