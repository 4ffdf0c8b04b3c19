#include "engine/surroundings.h"

namespace pliego::engine {

void Steps::step(const std::string& line) {
  const std::lock_guard lock(mutex_);
  ++done_;
  if (outside_.tell) outside_.tell({.of = of_, .done = done_, .total = total_, .line = line});
}

}  // namespace pliego::engine
