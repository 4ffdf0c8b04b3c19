#include "cli/version.h"

namespace pliego::cli {

std::string version_text() {
  return
#include "cli/version.inc"
      ;
}

}  // namespace pliego::cli
