#include "content/blocks/leaders.h"

#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_leaders = {
    .name = "leaders",
    .doc = "Lines that lead to a short word at the other edge: an agenda, a list of pages.",
    .fields = {
        {.key = leaders::items,
         .required = true,
         .doc = "The lines, each under an id of its own.",
         .fields = {
             {.key = leaders::item::text, .required = true, .doc = "What stands at the start."},
             {.key = leaders::item::end,
              .required = true,
              .doc = "A word or number at the other edge."},
             {.key = leaders::item::note, .doc = "A sentence below it, in small type."}}}}};

}  // namespace pliego::content
