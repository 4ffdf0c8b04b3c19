// Where each text of a page is.
#pragma once

#include <string>
#include <vector>

#include "draw/document.h"

namespace pliego::aids {

struct TextPlace {
  std::string id;
  Rect area;  // around its words on this page, in the page's coordinates
};

// In the order of painting, each text once. A text is a node of the tree with an id; words inside
// it (a link, a strong word) are its own.
std::vector<TextPlace> places_of(const draw::Document& document, const draw::Page& page);

}  // namespace pliego::aids
