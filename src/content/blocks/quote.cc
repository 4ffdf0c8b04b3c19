#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_quote = {
    .name = "quote",
    .doc = "Spoken words, large.",
    .fields = {{.name = "text", .required = true, .doc = "The words, with their quotation marks."},
               {.name = "by", .doc = "Who says them: a role, never an invented person."}}};

}  // namespace pliego::content
