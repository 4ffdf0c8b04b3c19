// What there is to make.
#include <nlohmann/json.hpp>

#include "engine/answer_json.h"
#include "engine/engine.h"
#include "engine/request_kind.h"

namespace pliego::engine {
namespace {

struct ListRequest {};

const RequestTable<ListRequest>& list_table() {
  static const RequestTable<ListRequest> table("a request for a list", {});
  return table;
}

void run_list(const ListRequest&, const Surroundings& outside, files::Outputs&, Answer& answer) {
  const Workspace workspace = open_workspace(outside, {});
  answer.data.update(list_json(workspace));
  answer.diagnostics.merge(workspace.diagnostics);
}

}  // namespace

extern const RequestKind request_list;
const RequestKind request_list = request_kind<list_table, run_list>(
    "list", "Materials, languages, layouts, and which pairs exist");

}  // namespace pliego::engine
