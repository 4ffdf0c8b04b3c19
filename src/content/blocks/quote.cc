#include "content/blocks/quote.h"

#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_quote = {
    .name = "quote",
    .doc = "Spoken words, large.",
    .fields = {
        {.key = quote::text, .required = true, .doc = "The words, with their quotation marks."},
        {.key = quote::by, .doc = "Who says them: a role, never an invented person."}}};

}  // namespace pliego::content
