#include "base/enum_words.h"
#include "content/block_looks.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_steps = {
    .name = "steps",
    .doc = "Numbered steps, to be taken in this order.",
    .fields = {{.name = "style",
                .type = FieldType::choice,
                .doc = "Whether a line joins the steps.",
                .choices = words_of_values<StepStyle>()},
               {.name = "items",
                .type = FieldType::items,
                .required = true,
                .doc = "The steps, each under an id of its own.",
                .fields = {{.name = "head", .doc = "The step in a few words."},
                           {.name = "text", .required = true, .doc = "How to take it."}}}}};

}  // namespace pliego::content
