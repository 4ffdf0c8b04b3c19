// A request as text, run whole: for programs in any language.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "engine/surroundings.h"
#include "files/outputs.h"

namespace pliego::engine {

// As the exit status of the command line.
enum class Status {
  done = 0,
  input_errors = 1,
  wrong_request = 2,
  system_failed = 3,
  stopped = 4,  // was asked to end; what it had made is taken away
};

struct Ran {
  Status status = Status::done;
  // A JSON object in UTF-8: "status", "diagnostics" and "files" (path, bytes, sha256 of each that
  // was made), with what the kind of request tells beside them.
  std::string answer;
};

// `request`: a JSON object, or the same as YAML, with the kind in "request" and the keys of that
// kind (engine/request_kind.h; schemas/request.json):
//   {"request": "render", "material": ["palm-card"], "lang": "es", "for": "office"}
// Faults of the request are diagnostics of the file "request". Throws nothing but bad_alloc.
Ran run_request(std::string_view request, const Surroundings& outside, files::Outputs& outputs);

// The faults of the request itself; nothing is run.
void check_request(std::string_view request, Diagnostics& diagnostics);

}  // namespace pliego::engine
