#include "content/blocks/notice.h"

#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_notice = {
    .name = "notice",
    .doc = "What the piece says about itself: for whom, how reviewed, from which source.",
    .fields = {
        {.key = notice::notices,
         .required = true,
         .doc = "Names in notices.yaml, in the order of the page; none: only the draft mark."}}};

}  // namespace pliego::content
