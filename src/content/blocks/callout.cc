#include "content/blocks/callout.h"

#include "base/enum_words.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_callout = {
    .name = "callout",
    .doc = "A few sentences set apart from the rest.",
    .fields = {
        {.key = callout::style,
         .doc = "words: spoken words, in italics beside a rule; help: on the colour of help.",
         .choices = words_of_values<CalloutStyle>()},
        {.key = callout::title, .doc = "A heading of the callout."},
        {.key = callout::items,
         .required = true,
         .doc = "The sentences, each under an id of its own.",
         .fields = {{.key = callout::item::text, .required = true, .doc = "The sentence."}}}}};

}  // namespace pliego::content
