#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

constexpr const char* notes = R"(
Examples:
  pliego release --out release             en/ and es/ with screen, office, press, pictures, index.html
  pliego release --lang es --draft)";

std::vector<engine::Option> options() {
  return engine::release_table().options() + face_options({"out", "jobs", "project"});
}

int release(const yaml::Node& asked) {
  const auto request = taken(engine::release_table(), asked);
  const Face face = face_of(asked);
  files::FolderOutputs files(face.out);
  Diagnostics diagnostics;
  int made = 0;
  {
    const Outside outside(face);
    made = engine::release(outside.surroundings(), request, files, diagnostics);
  }
  return tell_count(made, "language", diagnostics, face.out);
}

}  // namespace

extern const Command command_release;
const Command command_release = {"release", notes, options, release};

}  // namespace pliego::cli
