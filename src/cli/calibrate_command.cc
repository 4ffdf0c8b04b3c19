// pliego calibrate: a printer's test sheet, upright and lying.
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

constexpr const char* notes = R"(
Examples:
  pliego calibrate             a test sheet for your printer: two files, upright and lying
  pliego calibrate --lang es --paper a4
  pliego render palm-card --for office --printer-profile our-printer.yaml)";

std::vector<engine::Option> options() {
  return engine::calibrate_table().options() + face_options({"out", "project"});
}

int calibrate(const yaml::Node& asked) {
  const auto request = taken(engine::calibrate_table(), asked);
  const Face face = face_of(asked);
  files::FolderOutputs files(face.out);
  Diagnostics diagnostics;
  const int made = engine::calibrate(surroundings_of(face), request, files, diagnostics);
  return tell_count(made, "file", diagnostics, face.out);
}

}  // namespace

extern const Command command_calibrate;
const Command command_calibrate = {"calibrate", notes, options, calibrate};

}  // namespace pliego::cli
