// Words of one direction among those of the other.
#pragma once

#include <string_view>

#include "resolve/resolved.h"

namespace pliego::resolve {

// On a page of this direction a text of the other one would come apart: its full stops and brackets
// take the page's. It is kept in a direction of its own, that of its first letter (UAX 9, 2.4.3:
// first strong isolate). Other texts stay as they are.
void keep_direction(Text& text, bool page_is_right_to_left);

// Keeps a left-to-right text so, whatever is around it (UAX 9, 2.4: left-to-right isolate). `like`:
// a span without text that the signs of it are set as.
void isolate(Text& text, InlineSpan like = {});

}  // namespace pliego::resolve
