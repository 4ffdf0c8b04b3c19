#include "engine/request_kind.h"

namespace pliego::engine {

#define PLIEGO_KIND(name) extern const RequestKind request_##name;
#include "engine/requests.inc"
#undef PLIEGO_KIND

const std::vector<const RequestKind*>& request_kinds() {
  static const std::vector<const RequestKind*> kinds = {
#define PLIEGO_KIND(name) &request_##name,
#include "engine/requests.inc"
#undef PLIEGO_KIND
  };
  return kinds;
}

const RequestKind* find_request_kind(std::string_view name) {
  for (const RequestKind* kind : request_kinds())
    if (kind->name == name) return kind;
  return nullptr;
}

}  // namespace pliego::engine
