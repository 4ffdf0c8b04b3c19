#include "content/blocks/heading.h"

#include "base/enum_words.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_heading = {
    .name = "heading",
    .doc = "A headline or a heading of a part.",
    .fields = {{.key = heading::level,
                .required = true,
                .doc = "1 for the title of the piece, 2 for its parts, 3 and 4 below them.",
                .low = 1,
                .high = 4},
               {.key = heading::size,
                .doc = "How large it looks, whatever its level: that of the level above or below.",
                .choices = words_of_values<HeadingSize>()},
               {.key = heading::text, .required = true, .doc = "The words of the heading."}}};

}  // namespace pliego::content
