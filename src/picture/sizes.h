// Places and lengths that a style may say in place of attributes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "picture/css.h"

namespace pliego::picture {

// Whether the property is one of the element's own measures (SVG 2, chapter 9):
// "width" of <rect>, "r" of <circle>, "d" of <path>.
bool is_size_of(const Element& element, std::string_view property);

// What the attribute of the same name would say; empty where nothing is said ("auto"). nullopt for
// what programs read differently or not at all, such as a number without a unit. `font_size` is
// what an "em" is.
std::optional<std::string> size_in_style(const Declaration& one, double font_size);

}  // namespace pliego::picture
