// How every page looks: CSS without colours of its own, which html/palette.h gives each part.
#pragma once

namespace pliego::html {

extern const char* const style;

}  // namespace pliego::html
