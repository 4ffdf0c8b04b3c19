#include "engine/version.h"

namespace pliego::engine {

std::string version_text() {
  return
#include "engine/version.inc"
      ;
}

std::string version_name() {
  const std::string all = version_text();
  return all.substr(0, all.find('\n'));
}

}  // namespace pliego::engine
