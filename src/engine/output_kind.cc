#include "engine/output_kind.h"

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

const OutputKind* find_output_kind(std::string_view name) {
  for (const OutputKind* kind : output_kinds())
    if (kind->name == name) return kind;
  return nullptr;
}

OutputMaker& OutputMakers::of(const OutputKind& kind) {
  auto& maker = makers_[&kind];
  if (!maker) maker = kind.maker();
  return *maker;
}

}  // namespace pliego::engine
