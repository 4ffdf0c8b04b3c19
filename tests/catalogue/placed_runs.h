// The text runs of finished pages, each with what it belongs to.
#pragma once

#include <string>
#include <vector>

#include "draw/document.h"

namespace pliego::test {

struct PlacedRun {
  const draw::TextRun* run = nullptr;
  double size = 0;    // points on the page, groups' transforms included
  std::string block;  // the id of the content's block; empty: decoration
};

std::vector<PlacedRun> runs_of(const draw::Document& document, const draw::Page& page);

// All words of a page, decoration too, in painting order; no hyphen that line breaking put in.
std::string words_on(const draw::Page& page);

}  // namespace pliego::test
