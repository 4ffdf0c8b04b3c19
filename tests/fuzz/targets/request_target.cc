// What another program asks the engine for, on a project without files: every fault is told as
// JSON.
#include "engine/run_request.h"
#include "fuzz/targets/target.h"

namespace pliego::fuzz {

void request(std::string_view bytes) {
  files::MemoryOutputs files;
  const engine::Surroundings outside{.files = files::Source(), .jobs = 1};
  const engine::Ran ran = engine::run_request(bytes, outside, files);
  if (ran.answer.empty()) finding("a request without an answer");
}

}  // namespace pliego::fuzz
