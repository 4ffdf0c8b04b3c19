#include "content/block_kind.h"

#include <algorithm>

#include "content/kinds.h"

namespace pliego::content {

namespace {

std::vector<const BlockKind*> sorted_kinds() {
  std::vector<const BlockKind*> kinds = {
#define PLIEGO_KIND(name) &kind_##name,
#include "content/blocks.inc"
#undef PLIEGO_KIND
  };
  std::sort(kinds.begin(), kinds.end(),
            [](const BlockKind* a, const BlockKind* b) { return a->name < b->name; });
  return kinds;
}

}  // namespace

const FieldSpec* BlockKind::field(std::string_view field_name) const {
  for (const FieldSpec& spec : fields) {
    if (spec.key.name == field_name) return &spec;
  }
  return nullptr;
}

const std::vector<const BlockKind*>& block_kinds() {
  static const std::vector<const BlockKind*> kinds = sorted_kinds();
  return kinds;
}

std::vector<std::string> block_kind_names() {
  std::vector<std::string> names;
  for (const BlockKind* kind : block_kinds()) names.push_back(kind->name);
  return names;
}

const BlockKind* find_block_kind(std::string_view name) {
  for (const BlockKind* kind : block_kinds()) {
    if (kind->name == name) return kind;
  }
  return nullptr;
}

}  // namespace pliego::content
