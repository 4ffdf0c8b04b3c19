#include "content/blocks/references.h"

#include "base/enum_words.h"
#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_references = {
    .name = "references",
    .doc = "Works to read, in the style of the APA, sorted as the page's language sorts.",
    .fields = {{.key = references::show,
                .doc = "Names in references.yaml; all of them where none are written."},
               {.key = references::style,
                .doc = "body for a list of its own, small for the end of a piece.",
                .choices = words_of_values<ReferenceStyle>()}}};

}  // namespace pliego::content
