// What there is to make.
#include <nlohmann/json.hpp>

#include "engine/answer_json.h"
#include "engine/engine.h"
#include "engine/request_kind.h"

namespace pliego::engine {
namespace {

struct ListRequest {};

const RequestTable<ListRequest>& table() {
  static const RequestTable<ListRequest> table("a request for a list", {});
  return table;
}

void run(const yaml::Node& node, const Surroundings& outside, files::Outputs&, Answer& answer) {
  if (!read_request(table(), node, answer)) return;
  const Workspace workspace = open_workspace(outside, {});
  answer.data.update(list_json(workspace));
  answer.diagnostics.merge(workspace.diagnostics);
}

}  // namespace

extern const RequestKind request_list;
const RequestKind request_list = {
    .name = "list",
    .doc = "Materials, languages, layouts, and which pairs exist",
    .options = []() -> const std::vector<Option>& { return table().options(); },
    .describe = [] { return table().describe(); },
    .read = [](const yaml::Node& node, Diagnostics& found) { table().read(node, found); },
    .run = run};

}  // namespace pliego::engine
