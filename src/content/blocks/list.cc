#include "content/blocks/list.h"

#include "base/enum_words.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_list = {
    .name = "list",
    .doc = "Points in no order that matters.",
    .fields = {
        {.key = list::style,
         .doc = "What stands before each point.",
         .choices = words_of_values<ListStyle>()},
        {.key = list::items,
         .required = true,
         .doc = "The points, each under an id of its own.",
         .fields = {{.key = list::item::icon, .doc = "An icon that says the same as the point."},
                    {.key = list::item::head, .doc = "A few words that begin the point, in bold."},
                    {.key = list::item::text, .required = true, .doc = "The point."}}}}};

}  // namespace pliego::content
