#include "cli/counted_command.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

constexpr const char* release_notes = R"(
Examples:
  pliego release --out release             en/ and es/ with screen, office, press, pictures, index.html
  pliego release --lang es --draft)";

std::vector<engine::Option> release_options() {
  return engine::release_table().options() + face_options({"out", "jobs", "project"});
}

int release(const yaml::Node& asked) {
  return make_counted(engine::release_table(), engine::release, "language", asked);
}

}  // namespace

extern const Command command_release;
const Command command_release = {"release", release_notes, release_options, release};

}  // namespace pliego::cli
