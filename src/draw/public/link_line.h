// The lines below the words of links, which tell on a screen that one can follow them.
#pragma once

#include <vector>

#include "draw/item.h"

namespace pliego::draw {

// Takes those lines away, inside groups as well: on paper nothing can be followed, and a line below
// words would be read as stress.
void remove_link_lines(std::vector<Item>& items);

// The line of one run of words, in their colour: colour alone would not tell a link from the words
// around it (WCAG 2.1, 1.4.1).
Path link_line(const Rect& area, const Color& color);

}  // namespace pliego::draw
