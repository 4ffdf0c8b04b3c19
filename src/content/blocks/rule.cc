#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_rule = {.name = "rule", .doc = "A thin line between two parts.", .fields = {}};

}  // namespace pliego::content
