#include "base/enum_words.h"
#include "content/block_looks.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_heading = {
    .name = "heading",
    .doc = "A headline or a heading of a part.",
    .fields = {{.name = "level",
                .type = FieldType::integer,
                .required = true,
                .doc = "1 for the title of the piece, 2 for its parts, 3 and 4 below them.",
                .low = 1,
                .high = 4},
               {.name = "size",
                .type = FieldType::choice,
                .doc = "How large it looks, whatever its level: that of the level above or below.",
                .choices = words_of_values<HeadingSize>()},
               {.name = "text", .required = true, .doc = "The words of the heading."}}};

}  // namespace pliego::content
