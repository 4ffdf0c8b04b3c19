// All that goes to an office without Pliego.
#include "engine/release.h"

#include <nlohmann/json.hpp>

#include "engine/engine.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/keys.h"

namespace pliego::engine {
namespace {

void run_release(const RenderRequest& request, const Surroundings& outside, files::Outputs& files,
                 Answer& answer) {
  answer.data["languages"] = release(outside, request, files, answer.diagnostics);
}

}  // namespace

const RequestTable<RenderRequest>& release_table() {
  using R = RenderRequest;
  static const RequestTable<R> table(
      "a request for a release",
      {
          materials_key<R>("Materials (default: all)"),
          languages_key<R>("Languages (default: all)"),
          drafts_key<R>(&R::drafts,
                        "Release drafts too, which carry the draft mark, and numbers that nobody "
                        "has dialled"),
          local_key<R>(&R::local),
      });
  return table;
}

int release(const Surroundings& outside, const RenderRequest& request, files::Outputs& files,
            Diagnostics& diagnostics) {
  return make_release(open_workspace(outside, request), request, files, diagnostics);
}

extern const RequestKind request_release;
const RequestKind request_release = request_kind<release_table, run_release>(
    "release", "Make all that goes to an office without Pliego, in a folder for each language");

}  // namespace pliego::engine
