#include "base/enum_words.h"
#include "content/block_looks.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_list = {
    .name = "list",
    .doc = "Points in no order that matters.",
    .fields = {{.name = "style",
                .type = FieldType::choice,
                .doc = "What stands before each point.",
                .choices = words_of_values<ListStyle>()},
               {.name = "items",
                .type = FieldType::items,
                .required = true,
                .doc = "The points, each under an id of its own.",
                .fields = {{.name = "icon",
                            .type = FieldType::icon,
                            .doc = "An icon that says the same as the point."},
                           {.name = "head", .doc = "A few words that begin the point, in bold."},
                           {.name = "text", .required = true, .doc = "The point."}}}}};

}  // namespace pliego::content
