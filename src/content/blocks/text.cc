#include "content/blocks/text.h"

#include "base/enum_words.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_text = {
    .name = "text",
    .doc = "One paragraph.",
    .fields = {{.key = text::style,
                .doc = "What the paragraph is for.",
                .choices = words_of_values<ParagraphStyle>()},
               {.key = text::text, .required = true, .doc = "The words of the paragraph."}}};

}  // namespace pliego::content
