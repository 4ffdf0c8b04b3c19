#include "base/enum_words.h"
#include "content/block_looks.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_references = {
    .name = "references",
    .doc = "Works to read, in the style of the APA, sorted as the page's language sorts.",
    .fields = {{.name = "show",
                .type = FieldType::references,
                .doc = "Names in references.yaml; all of them where none are written."},
               {.name = "style",
                .type = FieldType::choice,
                .doc = "body for a list of its own, small for the end of a piece.",
                .choices = words_of_values<ReferenceStyle>()}}};

}  // namespace pliego::content
