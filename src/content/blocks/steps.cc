#include "content/blocks/steps.h"

#include "base/enum_words.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_steps = {
    .name = "steps",
    .doc = "Numbered steps, to be taken in this order.",
    .fields = {
        {.key = steps::style,
         .doc = "Whether a line joins the steps.",
         .choices = words_of_values<StepStyle>()},
        {.key = steps::items,
         .required = true,
         .doc = "The steps, each under an id of its own.",
         .fields = {{.key = steps::item::head, .doc = "The step in a few words."},
                    {.key = steps::item::text, .required = true, .doc = "How to take it."}}}}};

}  // namespace pliego::content
