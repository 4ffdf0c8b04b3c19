// Drawings that a layout's frames may have below their text: decoration in the theme's colours.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draw/item.h"
#include "layout/setting.h"

namespace pliego::layout {

// "folds": a leaflet folded to and fro, standing on the area's foot.
std::vector<std::string> art_names();

// Appends the drawing, within the area. The name is one of art_names().
void add_art(std::string_view name, const Rect& area, const Setting& setting,
             std::vector<draw::Item>& to);

}  // namespace pliego::layout
