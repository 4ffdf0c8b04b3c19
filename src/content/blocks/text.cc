#include "base/enum_words.h"
#include "content/block_looks.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_text = {
    .name = "text",
    .doc = "One paragraph.",
    .fields = {{.name = "style",
                .type = FieldType::choice,
                .doc = "What the paragraph is for.",
                .choices = words_of_values<ParagraphStyle>()},
               {.name = "text", .required = true, .doc = "The words of the paragraph."}}};

}  // namespace pliego::content
