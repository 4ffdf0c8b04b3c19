#include "content/blocks/local.h"

#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_local = {
    .name = "local",
    .doc =
        "Where the program that hands the piece out puts its own name and number; closes up "
        "without them.",
    .fields = {{.key = local::area,
                .doc = "true: without them, an empty ruled area for a label of 1 x 2 5/8 in."}}};

}  // namespace pliego::content
