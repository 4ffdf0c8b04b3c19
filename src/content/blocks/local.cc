#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_local{"local",
                           "Where the program that hands the piece out puts its own name and "
                           "number; closes up without them.",
                           {}};

}  // namespace pliego::content
