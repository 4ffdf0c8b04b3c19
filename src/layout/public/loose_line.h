// One line of words beside the page's own text, such as a number in its margin: decoration.
#pragma once

#include <string>
#include <vector>

#include "draw/item.h"
#include "layout/paginate.h"

namespace pliego::layout {

struct LooseLine {
  std::vector<draw::Item> items;  // its ink's top left corner at 0, 0
  Size ink;                       // points
};

// Set in a style of the theme at the scale's own size, in the material's language.
LooseLine set_loose_line(const std::string& words, const TextStyle& style, bool on_dark,
                         const Theme& theme, const TypeScale& steps,
                         const resolve::Material& material, Compositor& compositor);

}  // namespace pliego::layout
