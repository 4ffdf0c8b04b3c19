#include "base/enum_words.h"
#include "content/block_looks.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_callout = {
    .name = "callout",
    .doc = "A few sentences set apart from the rest.",
    .fields = {
        {.name = "style",
         .type = FieldType::choice,
         .doc = "words: spoken words, in italics beside a rule; help: on the colour of help.",
         .choices = words_of_values<CalloutStyle>()},
        {.name = "title", .doc = "A heading of the callout."},
        {.name = "items",
         .type = FieldType::items,
         .required = true,
         .doc = "The sentences, each under an id of its own.",
         .fields = {{.name = "text", .required = true, .doc = "The sentence."}}}}};

}  // namespace pliego::content
