#include "engine/output_kind.h"

#include <stdexcept>

namespace pliego::engine {

#define PLIEGO_KIND(name) extern const OutputKind kind_##name;
#include "engine/outputs.inc"
#undef PLIEGO_KIND

const std::vector<const OutputKind*>& output_kinds() {
  static const std::vector<const OutputKind*> kinds = {
#define PLIEGO_KIND(name) &kind_##name,
#include "engine/outputs.inc"
#undef PLIEGO_KIND
  };
  return kinds;
}

const OutputKind& output_kind(layout::Format format) {
  for (const OutputKind* kind : output_kinds())
    if (kind->format == format) return *kind;
  throw std::logic_error("no file in engine/outputs is for " + std::string(word_of(format)));
}

OutputMaker& OutputMakers::of(const OutputKind& kind) {
  auto& maker = makers_[&kind];
  if (!maker) maker = kind.maker(outside_);
  return *maker;
}

}  // namespace pliego::engine
