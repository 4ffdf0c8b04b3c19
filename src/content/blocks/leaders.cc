#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_leaders = {
    .name = "leaders",
    .doc = "Lines that lead to a short word at the other edge: an agenda, a list of pages.",
    .fields = {
        {.name = "items",
         .type = FieldType::items,
         .required = true,
         .doc = "The lines, each under an id of its own.",
         .fields = {{.name = "text", .required = true, .doc = "What stands at the start."},
                    {.name = "end", .required = true, .doc = "A word or number at the other edge."},
                    {.name = "note", .doc = "A sentence below it, in small type."}}}}};

}  // namespace pliego::content
